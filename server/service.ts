import type { Completion } from './features/completion.ts';
import type { Hover } from './features/hover.ts';
import { implementationCompletions } from './features/implementationCompletion.ts';
import {
  type Definition,
  implementationDefinitions,
  implementationHover,
} from './features/implementationNavigation.ts';
import { jsonCompletions } from './features/jsonCompletion.ts';
import { jsonHover } from './features/jsonService.ts';
import type { Snapshot } from './index/snapshot.ts';
import type { ConfigurationFile, ConnectorFile, ExtensionsFile, ProjectFile, Uri } from './model/file.ts';

/** The features, each a question about one place of one snapshot. An offset outside of the text is answered with nothing. */
export const service = {
  /** What may be typed at the offset, unfiltered: the editor filters. */
  async completions(snapshot: Snapshot, uri: Uri, offset: number): Promise<readonly Completion[]> {
    const place = placeOf(snapshot, uri, offset);
    if (!place) return [];
    const { file, scope } = place;
    if (file.kind === 'bpmn') return implementationCompletions(file, scope, offset);
    return isSchemaFile(file) ? jsonCompletions(file, offset) : [];
  },

  /** What the text at the offset is. */
  async hover(snapshot: Snapshot, uri: Uri, offset: number): Promise<Hover | undefined> {
    const place = placeOf(snapshot, uri, offset);
    if (!place) return undefined;
    const { file, scope } = place;
    if (file.kind === 'bpmn') return implementationHover(file, scope, offset);
    return isSchemaFile(file) ? jsonHover(file, offset) : undefined;
  },

  /** Where the name at the offset is defined. */
  definitions(snapshot: Snapshot, uri: Uri, offset: number): readonly Definition[] {
    const place = placeOf(snapshot, uri, offset);
    return place?.file.kind === 'bpmn' ? implementationDefinitions(place.file, place.scope, offset) : [];
  },
};

function placeOf(snapshot: Snapshot, uri: Uri, offset: number) {
  const file = snapshot.file(uri);
  const scope = snapshot.scopeOf(uri);
  return file && scope && offset >= 0 && offset <= file.text.length ? { file, scope } : undefined;
}

function isSchemaFile(file: ProjectFile): file is ConnectorFile | ExtensionsFile | ConfigurationFile {
  return file.kind === 'connector' || file.kind === 'configuration' || (file.kind === 'extensions' && file.ofProcess);
}
