import { commands, Range, type TextDocument, type TextDocumentChangeEvent, window } from 'vscode';
import { type BaseLanguageClient, CompletionRequest, type Middleware } from 'vscode-languageclient';
import { isOurs } from './document.ts';
import { isInNamingValue, LOOK_BEHIND } from './namingValue.ts';

interface TypedCharacter {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
}

const WORD_CHARACTER = /^[\p{L}\p{N}_-]$/u;

type DidChange = NonNullable<Middleware['didChange']>;

/**
 * Opens the list while the author types a name in the value of an attribute, where VS Code's own setting keeps lists closed.
 * One list per run of typed characters: VS Code narrows an open list by itself, and a new one would flicker.
 */
export function suggestWhileTyping(client: () => BaseLanguageClient): DidChange {
  let last: TypedCharacter | undefined;
  return async (event, next) => {
    const typed = typedCharacter(event);
    const continues = typed !== undefined && last?.uri === typed.uri && last.end === typed.start;
    last = typed;
    // The server must know the new text before it is asked what it has to offer there.
    await next(event);
    if (typed === undefined || continues || !(await offersAnything(client(), event.document, typed.end))) return;
    await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  };
}

/** Where the server has nothing to offer, VS Code would list the words of the document instead. */
async function offersAnything(client: BaseLanguageClient, document: TextDocument, offset: number): Promise<boolean> {
  const position = document.positionAt(offset);
  const parameters = client.code2ProtocolConverter.asTextDocumentPositionParams(document, position);
  const answer = await client.sendRequest(CompletionRequest.type, parameters);
  return (Array.isArray(answer) ? answer : (answer?.items ?? [])).length > 0;
}

/** The one word character that was just typed into a recognised value; undefined for any other change. */
function typedCharacter({ document, contentChanges, reason }: TextDocumentChangeEvent): TypedCharacter | undefined {
  const [change, ...others] = contentChanges;
  // Undo and redo bring text back, and several cursors have no one place for a list.
  if (change === undefined || others.length > 0 || reason !== undefined) return undefined;
  if (!WORD_CHARACTER.test(change.text) || document.languageId !== 'xml') return undefined;
  if (window.activeTextEditor?.document !== document) return undefined;
  const start = change.rangeOffset;
  const end = start + change.text.length;
  if (!isInNamingValue(textBefore(document, end)) || !isOurs(document)) return undefined;
  return { uri: document.uri.toString(), start, end };
}

function textBefore(document: TextDocument, end: number): string {
  return document.getText(new Range(document.positionAt(Math.max(0, end - LOOK_BEHIND)), document.positionAt(end)));
}
