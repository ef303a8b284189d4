import { MemoryFiles } from '../../support/memoryFiles.ts';
import { type MemoryServer, memoryPlace, serveInMemory } from '../../support/memoryServer.ts';
import type { Event } from './event.ts';

type Uri = string;

/** An editor, its server and the disk, and what a server that is started now would be told. */
export class World {
  private readonly files = new MemoryFiles();
  private readonly open = new Map<Uri, string>();
  private readonly settings: Record<string, object> = {};
  private readonly hidden: Record<string, object> = {};
  private folders: readonly Uri[] = ['file:///w'];
  private readonly server: MemoryServer = serveInMemory(this.files, this.folders, {
    settings: this.settings,
    hidden: this.hidden,
  });
  private takeBack: (() => Promise<void>) | undefined;

  static async start(): Promise<World> {
    const world = new World();
    await world.server.editor.initialize();
    world.takeBack = world.server.editor.hold();
    await world.server.idle();
    return world;
  }

  get memory(): MemoryServer {
    return this.server;
  }

  /** The files that are open or lie on the disk. */
  get uris(): Uri[] {
    return [...new Set([...this.open.keys(), ...this.files.files.keys()])].sort();
  }

  /** The text that counts for a file. */
  text(uri: Uri): string {
    return this.open.get(uri) ?? String(this.files.files.get(uri) ?? '');
  }

  /** Lets an event happen, and waits until the server has taken it in. */
  async happen(event: Event): Promise<void> {
    if (event.type === 'meanwhile') return this.happenBoth(event.first, event.second, event.before);
    await this.begin(event);
    await this.server.idle();
  }

  private async happenBoth(first: Event, second: Event, before: boolean): Promise<void> {
    let isDone = false;
    const once = async (): Promise<void> => {
      if (isDone) return;
      isDone = true;
      await this.begin(second);
      await this.server.arrived();
    };
    if (before) this.files.beforeAnswer = once;
    else this.files.afterAnswer = once;
    await this.begin(first);
    await this.server.idle();
    await once();
    await this.server.idle();
  }

  private async begin(event: Event): Promise<void> {
    const { editor } = this.server;
    switch (event.type) {
      case 'open':
        return this.openDocument(`file://${event.path}`, event.text);
      case 'edit':
      case 'replace':
      case 'save':
      case 'close':
      case 'cancelled':
        return this.inDocument(event, [...this.open.keys()][event.which % this.open.size]);
      case 'write':
      case 'unreadable':
        return this.write(`file://${event.path}`, event.type === 'write' ? event.text : undefined);
      case 'delete':
        return this.remove(`file://${event.path}`);
      case 'move':
        return this.move(`file://${event.from}`, `file://${event.to}`);
      case 'addFolder':
      case 'removeFolder':
        return this.changeFolder(event.folder, event.type === 'addFolder');
      case 'settings':
        this.settings[event.folder] = event.settings;
        return editor.changeSettings();
      case 'hidden':
        this.hidden[event.folder] = event.patterns;
        return editor.changeSettings();
      case 'meanwhile':
        return this.begin(event.first);
    }
  }

  private async openDocument(uri: Uri, given: string | undefined): Promise<void> {
    const text = given ?? this.text(uri);
    if (this.open.has(uri)) return;
    this.open.set(uri, text);
    this.files.unsaved.add(uri);
    await this.server.editor.open(uri, text);
  }

  private async inDocument(event: Event, uri: Uri | undefined): Promise<void> {
    const { editor } = this.server;
    const text = uri === undefined ? undefined : this.open.get(uri);
    if (uri === undefined || text === undefined) return;
    if (event.type === 'close') {
      this.open.delete(uri);
      this.files.unsaved.delete(uri);
      await editor.close(uri);
    } else if (event.type === 'save') {
      this.files.files.set(uri, text);
      this.files.failing.delete(uri);
      await editor.changed({ changed: [uri] });
    } else if (event.type === 'replace') {
      this.open.set(uri, event.text);
      await editor.change(uri, { text: event.text });
    } else if (event.type === 'edit') await this.editPart(uri, text, event);
    else if (event.type === 'cancelled') await editor.cancelled(uri);
  }

  private async editPart(uri: Uri, text: string, edit: { from: number; to: number; text: string }): Promise<void> {
    const [start = 0, end = 0] = [edit.from, edit.to].map((at) => at % (text.length + 1)).sort((a, b) => a - b);
    this.open.set(uri, text.slice(0, start) + edit.text + text.slice(end));
    const range = { start: positionAt(text, start), end: positionAt(text, end) };
    await this.server.editor.change(uri, { range, text: edit.text });
  }

  /** Without a text the file is there and cannot be read from now on. */
  private async write(uri: Uri, text: string | undefined): Promise<void> {
    const isNew = !this.files.files.has(uri);
    this.files.files.set(uri, text ?? '');
    if (text === undefined) this.files.failing.set(uri, Number.POSITIVE_INFINITY);
    else this.files.failing.delete(uri);
    await this.server.editor.changed(isNew ? { created: [uri] } : { changed: [uri] });
  }

  private async remove(uri: Uri): Promise<void> {
    for (const below of this.filesAt(uri)) this.files.files.delete(below);
    await this.server.editor.changed({ deleted: [uri] });
  }

  /** What lies where it is moved to is replaced. A folder gives no events for its files. */
  private async move(from: Uri, to: Uri): Promise<void> {
    const moved = this.filesAt(from).map((uri) => [uri, this.files.files.get(uri) ?? ''] as const);
    if (moved.length === 0 || `${to}/`.startsWith(`${from}/`) || `${from}/`.startsWith(`${to}/`)) return;
    for (const uri of [...this.filesAt(from), ...this.filesAt(to)]) this.files.files.delete(uri);
    for (const [uri, text] of moved) {
      const target = to + uri.slice(from.length);
      this.files.files.set(target, text);
      this.files.failing.delete(target);
    }
    await this.server.editor.changed({ deleted: [from], created: [to] });
  }

  private async changeFolder(folder: Uri, added: boolean): Promise<void> {
    if (this.folders.includes(folder) === added) return;
    this.folders = added ? [...this.folders, folder] : this.folders.filter((other) => other !== folder);
    const places = [memoryPlace(folder)];
    await this.server.editor.changeFolders(added ? places : [], added ? [] : places);
  }

  private filesAt(uri: Uri): Uri[] {
    return [...this.files.files.keys()].filter((file) => file === uri || file.startsWith(`${uri}/`));
  }

  /** A server that knows nothing but how things stand now. */
  async fresh(): Promise<MemoryServer> {
    const files = new MemoryFiles(Object.fromEntries(this.files.files));
    for (const [uri, count] of this.files.failing) files.failing.set(uri, count);
    for (const uri of this.open.keys()) files.unsaved.add(uri);
    const memory = serveInMemory(files, this.folders, { settings: this.settings, hidden: this.hidden });
    await memory.editor.initialize();
    for (const [uri, text] of this.open) await memory.editor.open(uri, text);
    await memory.idle();
    return memory;
  }

  async end(): Promise<void> {
    await this.takeBack?.();
    this.server.end();
  }
}

function positionAt(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length };
}
