import { type Disposable, env, ViewColumn, type WebviewPanel, workspace } from 'vscode';
import type {
  Json,
  JsonObject,
  MappingPreview,
  MappingPreviewTasks,
  PreviewBrokenFile,
} from '../../server/lsp/protocol.ts';
import { exportSvg } from './exportSvg.ts';
import { fileText } from './fileText.ts';
import type { FromPage } from './fromPage.ts';
import { isFromPage } from './fromPage.ts';
import { pictureOfTask, pictureOfTasks } from './lastGood.ts';
import { markdownOf } from './markdown.ts';
import type { PanelState, Subject, TaskAddress } from './panelState.ts';
import type { PreviewServer } from './previewServer.ts';
import { columnFor, reveal } from './reveal.ts';
import { taskAt } from './selectedTask.ts';
import type { ToPage } from './toPage.ts';
import { Turns } from './turns.ts';
import { undoIn } from './undo.ts';

/** What a panel needs of its surroundings. */
export interface PanelHost {
  readonly server: PreviewServer;
  /** A place is about to be shown because of a click in the page: the cursor that arrives there is not to be followed. */
  readonly revealing: (subject: Subject) => void;
  readonly failed: (error: unknown) => void;
}

type Computed = Pick<Extract<FromPage, { kind: 'compute' }>, 'variables' | 'returned'>;

/** One preview: it asks the server what to draw, sends it to its page, and does what the page asks for. */
export class PreviewPanel implements Disposable {
  private subject: Subject;
  private selected: TaskAddress | undefined;
  private pinnedState: boolean;
  /** True if the cursor went elsewhere since the last answer. */
  private moved = true;
  private tasks: MappingPreviewTasks | null = null;
  private preview: MappingPreview | null = null;
  private diagram: { readonly shown: boolean; readonly sent: string | undefined } = { shown: false, sent: undefined };
  private readonly computed = new Map<string, Computed>();
  /** What the page was told last, by kind. */
  private readonly sent = new Map<ToPage['kind'], string>();
  private changedFile: string | undefined;
  private readonly turns: Turns;
  private readonly listener: Disposable;

  constructor(
    readonly panel: WebviewPanel,
    state: PanelState,
    private readonly host: PanelHost,
  ) {
    this.subject = state.subject;
    this.selected = state.selected;
    this.pinnedState = state.pinned;
    this.moved = state.selected === undefined;
    this.turns = new Turns(
      () => this.update(),
      (error) => {
        host.failed(error);
        // The next answer is news, also if it is the same as the last.
        this.sent.delete('preview');
        this.post({ kind: 'notice', tone: 'refused', sentence: NO_ANSWER });
      },
    );
    this.listener = panel.webview.onDidReceiveMessage((message: unknown) => {
      // Whatever else arrives is not from our page.
      if (isFromPage(message)) this.answer(message).catch(host.failed);
    });
  }

  get pinned(): boolean {
    return this.pinnedState;
  }

  /** Goes to the task at a place, unless it is pinned. */
  follow(subject: Subject): void {
    if (this.pinnedState) return;
    this.show(subject);
  }

  /** Goes to the task at a place. */
  show(subject: Subject): void {
    this.subject = subject;
    this.moved = true;
    this.turns.ask();
  }

  /** Asks the server again, as a file or the server itself is another now. */
  refresh(): void {
    this.turns.ask();
  }

  dispose(): void {
    this.listener.dispose();
    this.panel.dispose();
  }

  private async update(): Promise<void> {
    const moved = this.moved;
    this.moved = false;
    const known = moved ? null : await this.askPreview(this.selected);
    const { uri, position } = moved ? this.subject : subjectAgain(this.tasks, known, this.subject);
    this.subject = { uri, position };
    const answer = await this.host.server.tasks({ textDocument: { uri }, position });
    const tasks = pictureOfTasks(answer, this.tasks);
    this.tasks = tasks.drawn;
    const selected = taskAt(this.tasks, this.selected, moved && answer !== null);
    const preview = isSame(selected, this.selected) && known !== null ? known : await this.askPreview(selected);
    this.selected = selected;
    // What was asked meanwhile makes this answer old; the next turn draws.
    if (this.moved) return;
    this.draw(preview, tasks.broken);
    await this.sendDiagram();
  }

  private async askPreview(task: TaskAddress | undefined): Promise<MappingPreview | null> {
    if (task === undefined) return null;
    const { variables, returned } = this.computed.get(keyOf(task)) ?? { variables: null, returned: null };
    const answers = returned === null ? {} : { returned };
    const ask = (values: object) =>
      this.host.server.preview({ textDocument: { uri: task.uri }, elementId: task.elementId, ...values });
    const declared = await ask(answers);
    if (variables === null || declared === null) return declared;
    // Given variables are all that the process holds, so the defaults of the others are given with them.
    return ask({ ...answers, variables: { ...defaultsOf(declared), ...variables } });
  }

  private draw(answer: MappingPreview | null, brokenTasks: readonly PreviewBrokenFile[]): void {
    const { drawn, broken } = pictureOfTask(answer, this.preview);
    this.preview = drawn;
    this.post({ kind: 'tasks', tasks: this.tasks });
    this.post({ kind: 'preview', preview: drawn, broken: broken.length > 0 ? broken : brokenTasks });
    this.post({ kind: 'state', state: this.state() });
    this.panel.title = drawn === null ? 'Mappings' : `Mappings: ${drawn.element.name ?? drawn.element.id}`;
  }

  private state(): PanelState {
    return { subject: this.subject, selected: this.selected, pinned: this.pinnedState };
  }

  private async sendDiagram(): Promise<void> {
    const uri = this.tasks?.diagram;
    if (!this.diagram.shown || uri === undefined) return;
    const xml = await fileText(uri);
    if (xml === undefined || xml === this.diagram.sent) return;
    this.diagram = { shown: true, sent: xml };
    this.post({ kind: 'diagram', uri, xml });
  }

  private async answer(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        // A new page has empty fields, and was told nothing.
        this.computed.clear();
        this.sent.clear();
        this.diagram = { shown: false, sent: undefined };
        return this.turns.ask();
      case 'select':
        return this.select({ uri: message.uri, elementId: message.elementId });
      case 'reveal':
        return this.reveal(message);
      case 'choices':
        return this.choose(message);
      case 'edit':
        return this.edit(message);
      case 'undo':
        return this.undo();
      case 'compute':
        return this.compute(message);
      case 'pin':
        return this.pin(message.pinned);
      case 'diagram':
        this.diagram = { shown: message.shown, sent: undefined };
        return this.sendDiagram();
      case 'copyMarkdown':
        return this.copyMarkdown();
      case 'exportSvg':
        return this.exportSvg();
    }
  }

  private select(task: TaskAddress): void {
    this.selected = task;
    this.turns.ask();
  }

  private async reveal({ location, focus }: Extract<FromPage, { kind: 'reveal' }>): Promise<void> {
    // Our page names no file but those that it was told of.
    if (!JSON.stringify([this.tasks, this.preview]).includes(JSON.stringify(location.uri))) return;
    this.host.revealing({ uri: location.uri, position: location.range.end });
    await reveal(location, this.panel.viewColumn, focus);
  }

  private async choose({ id, row }: Extract<FromPage, { kind: 'choices' }>): Promise<void> {
    if (this.selected === undefined) return;
    const { uri, elementId } = this.selected;
    const { choices } = await this.host.server.choices({ textDocument: { uri }, elementId, row });
    this.post({ kind: 'choices', id, choices });
  }

  private async edit({ edit }: Extract<FromPage, { kind: 'edit' }>): Promise<void> {
    if (this.selected === undefined) return;
    const { uri, elementId } = this.selected;
    const refusal = await this.host.server.edit({ textDocument: { uri }, elementId, edit }, async (changes) => {
      this.changedFile = changes.entries()[0]?.[0].toString();
      return workspace.applyEdit(changes);
    });
    if (refusal !== undefined) this.post({ kind: 'notice', tone: 'refused', sentence: refusal });
  }

  private async undo(): Promise<void> {
    if (this.changedFile === undefined) return;
    await undoIn(this.changedFile, columnFor(this.changedFile, this.panel.viewColumn));
    this.panel.reveal(undefined, false);
  }

  private compute({ variables, returned }: Computed): void {
    if (this.selected !== undefined) this.computed.set(keyOf(this.selected), { variables, returned });
    this.turns.ask();
  }

  private pin(pinned: boolean): void {
    this.pinnedState = pinned;
    this.post({ kind: 'state', state: this.state() });
  }

  private async copyMarkdown(): Promise<void> {
    if (this.preview === null) return;
    await env.clipboard.writeText(markdownOf(this.preview));
    this.post({ kind: 'notice', tone: 'done', sentence: 'Copied as a Markdown table' });
  }

  private async exportSvg(): Promise<void> {
    if (this.preview === null) return;
    const file = await exportSvg(this.preview);
    if (file !== undefined) this.post({ kind: 'notice', tone: 'done', sentence: `Saved ${file}` });
  }

  private post(message: ToPage): void {
    const text = JSON.stringify(message);
    // A notice is news each time; of the rest the page knows what it was told last.
    if (message.kind !== 'notice' && this.sent.get(message.kind) === text) return;
    this.sent.set(message.kind, text);
    void this.panel.webview.postMessage(message);
  }
}

/** Where to ask for the tasks again: texts move, but the ids by which the task was asked do not. */
function subjectAgain(tasks: MappingPreviewTasks | null, preview: MappingPreview | null, before: Subject): Subject {
  const place = tasks?.of.kind === 'action' ? preview?.action?.place : preview?.element.place;
  return place === undefined ? before : { uri: place.uri, position: place.range.start };
}

function defaultsOf({ variables }: MappingPreview): JsonObject {
  return Object.fromEntries(
    variables.flatMap(({ name, value }): [string, Json][] => (value === undefined ? [] : [[name, value]])),
  );
}

function isSame(one: TaskAddress | undefined, other: TaskAddress | undefined): boolean {
  return one?.uri === other?.uri && one?.elementId === other?.elementId;
}

function keyOf({ uri, elementId }: TaskAddress): string {
  return JSON.stringify([uri, elementId]);
}

const NO_ANSWER =
  'The language server gave no answer, so this picture may be old. The log says more (Activiti: Show Log)';

/** Beside the text, which keeps the keyboard. */
export const BESIDE = { viewColumn: ViewColumn.Beside, preserveFocus: true };
