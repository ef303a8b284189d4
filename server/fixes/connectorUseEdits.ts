import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { BpmnElement } from '../model/bpmn.ts';
import type { ConnectorFile } from '../model/file.ts';
import type { Name } from '../text/span.ts';
import type { EditsByFile } from './editsByFile.ts';
import { rewrite } from './jsonPlaces.ts';
import { replaceInValue } from './xmlAttributes.ts';

/** The scopes in which a name means this connector: its own, and test resources beside it. */
export function scopesUsing(snapshot: Snapshot, file: ConnectorFile): readonly Scope[] {
  const name = file.model.name?.text ?? '';
  return [...snapshot.scopes.values()].filter((scope) => scope.connectors(name).includes(file));
}

/** Writes another name where service tasks and triggers of a scope name a connector. A name with a dot is looked for as a whole. */
export function addUseEdits(edits: EditsByFile, scope: Scope, from: string, to: string): void {
  const firstPart = from.slice(0, `${from}.`.indexOf('.'));
  for (const { file, item } of scope.tasksCallingConnector(firstPart)) {
    const whole = wholeOf(item);
    if (!whole?.text.startsWith(`${from}.`)) continue;
    const newText = to + whole.text.slice(from.length);
    edits.add(file.uri, replaceInValue(file, whole.span, whole.span, newText));
  }
  for (const file of scope.files()) {
    if (file.kind !== 'trigger') continue;
    for (const source of [file.model.event, file.model.action]) {
      if (source?.text.startsWith(`${from}.`))
        edits.add(file.uri, rewrite(source.span, to + source.text.slice(from.length)));
    }
  }
}

function wholeOf(element: BpmnElement): Name | undefined {
  return element.implementation?.whole;
}
