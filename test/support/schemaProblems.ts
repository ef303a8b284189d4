import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice';
import { type JsonText, schemas } from '../../server/features/jsonService.ts';
import type { Span } from '../../server/text/span.ts';

/** A breach of our schema. */
export interface SchemaProblem {
  readonly span: Span;
  readonly message: string;
}

/** All breaches of the schema of a kind of file; breaches of the JSON syntax are left out. */
export async function schemaProblems(kind: JsonText['kind'], text: string): Promise<readonly SchemaProblem[]> {
  const service = getLanguageService({});
  const file = TextDocument.create(`activiti-${kind}:/document.json`, 'json', 0, text);
  // A copy, since the library resolves references in place.
  const schema: JSONSchema = JSON.parse(JSON.stringify(schemas[kind]));
  const settings = { schemaValidation: 'error', comments: 'ignore' } as const;
  const diagnostics = await service.doValidation(file, service.parseJSONDocument(file), settings, schema);
  return diagnostics
    .filter(({ code }) => !isSyntaxCode(code))
    .map(({ range, message }) => ({
      span: { start: file.offsetAt(range.start), end: file.offsetAt(range.end) },
      message: typeof message === 'string' ? message : message.value,
    }));
}

/** The codes of the library's own parser, from a comment without end to a key without quotes. */
function isSyntaxCode(code: string | number | undefined): boolean {
  return typeof code === 'number' && code >= 0x100 && code < 0x300;
}
