import {
  commands,
  Disposable,
  type LogOutputChannel,
  type Position,
  type TextEditor,
  Uri,
  type WebviewPanel,
  window,
} from 'vscode';
import { PREVIEW_MAPPINGS_COMMAND } from '../../server/lsp/protocol.ts';
import { isOurs } from '../document.ts';
import { pageFolder, pageHtml } from './pageHtml.ts';
import { isPanelState, type PanelState, type Subject } from './panelState.ts';
import { BESIDE, PreviewPanel } from './previewPanel.ts';
import { PreviewServer, type RunningClient } from './previewServer.ts';
import { subjectOf } from './subject.ts';

const VIEW_TYPE = 'activitiConnectors.mappingPreview';
/** Set while the active editor shows a file that a preview can be opened for; the button in the editor's title waits for it. */
const CONTEXT = 'activitiConnectors.canPreview';
/** The one kind of our files that has no part in a mapping. */
const CONFIGURATION = /\/\.activiti-connectors\.json$/;
/** How long the cursor rests before a preview follows it, in milliseconds. */
const REST_MS = 80;

/** All previews of the window: one that follows the cursor, and those that are pinned to their tasks. */
export class Previews implements Disposable {
  private readonly panels = new Set<PreviewPanel>();
  private readonly server: PreviewServer;
  private readonly listeners: Disposable;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private revealed: string | undefined;

  constructor(
    private readonly extension: Uri,
    client: RunningClient,
    private readonly output: LogOutputChannel,
  ) {
    this.server = new PreviewServer(client);
    this.listeners = Disposable.from(
      commands.registerCommand(PREVIEW_MAPPINGS_COMMAND, (...place: unknown[]) => this.open(place)),
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.restore(panel, state),
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      window.onDidChangeActiveTextEditor((editor) => {
        announce(editor);
        this.follow(editor);
      }),
    );
    announce(window.activeTextEditor);
  }

  /** Draws again what the server knows now. */
  refresh(): void {
    for (const panel of this.panels) panel.refresh();
  }

  dispose(): void {
    clearTimeout(this.rest);
    this.listeners.dispose();
    for (const panel of this.panels) panel.dispose();
  }

  private async open(place: readonly unknown[]): Promise<void> {
    const subject = await subjectOf(place, this.server);
    if (subject === undefined) {
      void window.showInformationMessage('Open a BPMN, extensions or connector file to preview its mappings');
      return;
    }
    const free = [...this.panels].find(({ pinned }) => !pinned);
    if (free === undefined) return this.create(subject);
    free.show(subject);
    free.panel.reveal(undefined, true);
  }

  private create(subject: Subject): void {
    const panel = window.createWebviewPanel(VIEW_TYPE, 'Mappings', BESIDE, {
      enableFindWidget: true,
      // Behind another tab it keeps what was typed, the selection and the scroll.
      retainContextWhenHidden: true,
    });
    this.add(panel, { subject, selected: undefined, pinned: false });
  }

  private restore(panel: WebviewPanel, state: unknown): void {
    const kept = state instanceof Object && 'panel' in state ? state.panel : undefined;
    if (isPanelState(kept)) this.add(panel, kept);
    // Nothing says what it showed.
    else panel.dispose();
  }

  private add(panel: WebviewPanel, state: PanelState): void {
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(this.extension)] };
    panel.iconPath = Uri.joinPath(pageFolder(this.extension), 'icon.svg');
    const preview = new PreviewPanel(panel, state, {
      server: this.server,
      revealing: (subject) => {
        this.revealed = keyOf(subject);
      },
      failed: (error) => this.output.error(error instanceof Error ? error : String(error)),
    });
    this.panels.add(preview);
    panel.onDidDispose(() => {
      this.panels.delete(preview);
      preview.dispose();
    });
    panel.webview.html = pageHtml(panel.webview, this.extension);
  }

  /** Follows the cursor once it rests, unless it went where a click in a preview led it. */
  private follow(editor: TextEditor | undefined): void {
    if (editor === undefined || editor !== window.activeTextEditor || !isOurs(editor.document)) return;
    const subject = { uri: editor.document.uri.toString(), position: plain(editor.selection.active) };
    if (keyOf(subject) === this.revealed) return;
    this.revealed = undefined;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      for (const panel of this.panels) panel.follow(subject);
    }, REST_MS);
  }
}

function announce(editor: TextEditor | undefined): void {
  const isShown = editor !== undefined && isOurs(editor.document) && !CONFIGURATION.test(editor.document.uri.path);
  void commands.executeCommand('setContext', CONTEXT, isShown);
}

function plain({ line, character }: Position): Subject['position'] {
  return { line, character };
}

function keyOf({ uri, position }: Subject): string {
  return `${uri}#${position.line}:${position.character}`;
}
