import type { ExtensionsFile } from '../model/file.ts';
import type { Finding } from '../rules/rule.ts';
import { ScopeView } from '../rules/scopeView.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Fix, FixContext, Fixer } from './fix.ts';

/** What fixes of findings in an extensions file work with. */
export interface ExtensionsContext extends Omit<FixContext, 'file'> {
  readonly file: ExtensionsFile;
  /** The look-ups of the rules. */
  readonly view: ScopeView;
}

/** Makes a fixer for findings in extensions files. */
export function inExtensions(
  codes: readonly string[],
  propose: (finding: Finding, context: ExtensionsContext) => Iterable<Fix>,
): Fixer {
  return {
    codes,
    fixes: (finding, context) => {
      const { file, scope } = context;
      return file.kind === 'extensions' ? propose(finding, { ...context, file, view: new ScopeView(scope) }) : [];
    },
  };
}

/** A fix that changes one file; `flags` says more about it. */
export function editOf(
  uri: string,
  title: string,
  edits: readonly TextEdit[],
  flags: Pick<Fix, 'preferred' | 'safe' | 'reveals'> = {},
): Fix {
  return { title, edits: [{ uri, edits }], ...flags };
}
