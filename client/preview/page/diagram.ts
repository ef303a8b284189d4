import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import type { PreviewLocation, PreviewTask } from '../../../server/lsp/protocol.ts';

/** How far an arrow key moves the picture, in pixels. */
const STEP = 60;
const ZOOM = 1.25;
/** How much of the picture around a task that comes into sight is shown with it, in pixels. */
const PADDING = 40;

const SELECTED = 'selected-task';

type Task = PreviewTask<PreviewLocation>;

export interface DiagramViewer {
  /** Draws a BPMN file. The result is a sentence if it cannot be drawn; the picture before then stays. */
  readonly draw: (xml: string) => Promise<string | undefined>;
  /** Colours the tasks by state, and brings the selected one into sight. */
  readonly mark: (tasks: readonly Task[], selected: string | undefined) => void;
  /** Moves or zooms for a key; false if it means nothing here. */
  readonly pressed: (key: string) => boolean;
  readonly destroy: () => void;
}

/** The parts of bpmn-js that are used here. */
interface Services {
  readonly canvas: Canvas;
  readonly elementRegistry: { get(id: string): object | undefined };
  readonly eventBus: {
    on(event: 'element.click', listener: (event: { readonly element: { readonly id: string } }) => void): void;
  };
}

interface Canvas {
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  resized(): void;
  scroll(by: { readonly dx: number; readonly dy: number }): void;
  scrollToElement(id: string, padding: number): void;
  viewbox(): Viewbox;
  viewbox(box: Viewbox): void;
  zoom(): number;
  zoom(level: number | 'fit-viewport', center?: 'auto'): void;
}

interface Viewbox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Makes a viewer in an element; `clicked` gets the id of what is clicked. */
export function createViewer(container: HTMLElement, clicked: (id: string) => void): DiagramViewer {
  const viewer = new NavigatedViewer<Services>({
    container,
    bpmnRenderer: {
      defaultFillColor: 'var(--diagram-fill)',
      defaultStrokeColor: 'var(--diagram-stroke)',
      defaultLabelColor: 'var(--diagram-label)',
    },
  });
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  let markers: ReadonlyMap<string, string> = new Map();
  let drawn = false;
  viewer.get('eventBus').on('element.click', ({ element }) => clicked(element.id));
  const resized = new ResizeObserver(() => canvas.resized());
  resized.observe(container);

  return {
    draw: async (xml) => {
      const box = drawn ? canvas.viewbox() : undefined;
      try {
        // A file that cannot be parsed is refused before the old picture is cleared.
        await viewer.importXML(xml);
      } catch (error) {
        return `The diagram cannot be drawn: ${error instanceof Error ? error.message : String(error)}`;
      }
      drawn = true;
      markers = new Map();
      if (box === undefined) canvas.zoom('fit-viewport', 'auto');
      else canvas.viewbox(box);
      return undefined;
    },
    mark: (tasks, selected) => {
      if (!drawn) return;
      const wanted = markersOf(tasks, selected);
      const isNew = ([key]: [string, string]) => !markers.has(key) && elements.get(idOf(key)) !== undefined;
      const added = [...wanted].filter(isNew);
      for (const [key, marker] of markers) if (!wanted.has(key)) canvas.removeMarker(idOf(key), marker);
      for (const [key, marker] of added) canvas.addMarker(idOf(key), marker);
      markers = wanted;
      const chosen = added.find(([, marker]) => marker === SELECTED);
      if (chosen !== undefined) canvas.scrollToElement(idOf(chosen[0]), PADDING);
    },
    pressed: (key) => {
      const act = KEYS[key];
      act?.(canvas);
      return act !== undefined;
    },
    destroy: () => {
      resized.disconnect();
      viewer.destroy();
    },
  };
}

function markersOf(tasks: readonly Task[], selected: string | undefined): ReadonlyMap<string, string> {
  const markers = new Map(tasks.map(({ id, state }) => [keyOf(state, id), `state-${state}`]));
  if (selected !== undefined) markers.set(keyOf(SELECTED, selected), SELECTED);
  return markers;
}

function keyOf(marker: string, id: string): string {
  return `${marker} ${id}`;
}

function idOf(key: string): string {
  return key.slice(key.indexOf(' ') + 1);
}

const KEYS: Readonly<Record<string, (canvas: Canvas) => void>> = {
  ArrowLeft: (canvas) => canvas.scroll({ dx: STEP, dy: 0 }),
  ArrowRight: (canvas) => canvas.scroll({ dx: -STEP, dy: 0 }),
  ArrowUp: (canvas) => canvas.scroll({ dx: 0, dy: STEP }),
  ArrowDown: (canvas) => canvas.scroll({ dx: 0, dy: -STEP }),
  '+': (canvas) => canvas.zoom(canvas.zoom() * ZOOM, 'auto'),
  // On many keyboards this is plus without the shift key.
  '=': (canvas) => canvas.zoom(canvas.zoom() * ZOOM, 'auto'),
  '-': (canvas) => canvas.zoom(canvas.zoom() / ZOOM, 'auto'),
  '0': (canvas) => canvas.zoom('fit-viewport', 'auto'),
};
