import { commands, Disposable, Location, Position, Range, Uri, window } from 'vscode';
import { OPEN_LOCATION_COMMAND, SHOW_REFERENCES_COMMAND } from '../server/lsp/protocol.ts';

interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

interface PlainLocation {
  readonly uri: string;
  readonly range: PlainRange;
}

/** The commands that lenses run: VS Code's own want its classes, and the server sends plain data. */
export function registerLensCommands(): Disposable {
  return Disposable.from(
    commands.registerCommand(SHOW_REFERENCES_COMMAND, showReferences),
    commands.registerCommand(OPEN_LOCATION_COMMAND, openLocation),
  );
}

function showReferences(uri: string, position: PlainPosition, locations: readonly PlainLocation[]): Thenable<unknown> {
  return commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    toPosition(position),
    locations.map((location) => new Location(Uri.parse(location.uri), toRange(location.range))),
  );
}

function openLocation(uri: string, range: PlainRange): Thenable<unknown> {
  return window.showTextDocument(Uri.parse(uri), { selection: toRange(range) });
}

function toRange({ start, end }: PlainRange): Range {
  return new Range(toPosition(start), toPosition(end));
}

function toPosition({ line, character }: PlainPosition): Position {
  return new Position(line, character);
}
