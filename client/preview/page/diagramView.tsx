import { useEffect, useRef, useState } from 'preact/hooks';
import type { PreviewLocation, PreviewTask } from '../../../server/lsp/protocol.ts';
import { useActions } from './actions.ts';
import type { DiagramViewer } from './diagram.ts';
import { Icon } from './icon.tsx';
import { loadDiagram } from './loadDiagram.ts';
import type { Diagram } from './pageState.ts';

type Task = PreviewTask<PreviewLocation>;

interface DiagramViewProps {
  readonly tasks: readonly Task[];
  readonly selected: string | undefined;
  readonly diagram: Diagram | undefined;
  readonly select: (task: Task) => void;
}

/** The picture of the process, its tasks coloured by state. The keyboard moves it with arrows, and zooms with plus, minus and 0. */
export function DiagramView({ tasks, selected, diagram, select }: DiagramViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [viewer, setViewer] = useState<DiagramViewer>();
  const [problem, setProblem] = useState<string>();
  const [drawn, setDrawn] = useState<Diagram>();
  const { send } = useActions();
  const clicked = useRef<(id: string) => void>(() => undefined);
  clicked.current = (id) => {
    const task = tasks.find((each) => each.id === id);
    if (task !== undefined) select(task);
  };

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let made: DiagramViewer | undefined;
    let gone = false;
    loadDiagram().then(
      ({ createViewer }) => {
        if (gone) return;
        made = createViewer(element, (id) => clicked.current(id));
        setViewer(made);
        send({ kind: 'diagram', shown: true });
      },
      () => setProblem('The diagram could not be loaded. The list shows the same tasks'),
    );
    return () => {
      gone = true;
      made?.destroy();
      send({ kind: 'diagram', shown: false });
    };
  }, [send]);

  useEffect(() => {
    if (viewer === undefined || diagram === undefined) return;
    viewer.draw(diagram.xml).then((refusal) => {
      setProblem(refusal);
      setDrawn(diagram);
    });
  }, [viewer, diagram]);

  useEffect(() => viewer?.mark(tasks, selected), [viewer, tasks, selected, drawn]);

  return (
    <div class="diagram">
      <div
        ref={frame}
        class="canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard moves and zooms the picture
        tabIndex={0}
        role="application"
        aria-label="Diagram of the process. Arrow keys move it, plus and minus zoom, 0 shows all of it. The list has the same tasks"
        onKeyDown={(event) => {
          if (viewer?.pressed(event.key)) event.preventDefault();
        }}
      />
      <fieldset class="zoom" aria-label="Zoom">
        {ZOOMS.map(({ key, icon, label }) => (
          <button
            key={key}
            type="button"
            class="tool"
            title={label}
            aria-label={label}
            onClick={() => viewer?.pressed(key)}
          >
            <Icon name={icon} />
          </button>
        ))}
      </fieldset>
      {problem !== undefined && <p class="banner problem">{problem}</p>}
    </div>
  );
}

const ZOOMS = [
  { key: '+', icon: 'plus', label: 'Zoom in' },
  { key: '-', icon: 'minus', label: 'Zoom out' },
  { key: '0', icon: 'fit', label: 'Show the whole diagram' },
] as const;
