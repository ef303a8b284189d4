import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Profile } from '../../server/index/scope.ts';
import { NodeFileSource } from '../../server/node/nodeFileSource.ts';
import { uriOfPath } from '../../server/node/paths.ts';
import { loadFolders } from '../../server/project/loader.ts';
import { Project } from '../../server/project/project.ts';
import { rules } from '../../server/rules/catalogue.ts';
import { checkFile } from '../../server/rules/checker.ts';
import type { Finding } from '../../server/rules/rule.ts';

/** The folder of public projects that some tests read; it lies beside the checkout and is no part of the project. */
export const corpusFolder = resolve(import.meta.dirname, '../../../shared/corpus');

/** False on a machine without it: then those tests are reported as skipped. CI always has it. */
export const hasCorpus = existsSync(corpusFolder) || process.env.CI === 'true';

/** Reads a folder of the disk into a project. */
export async function projectAt(path: string): Promise<Project> {
  const project = new Project();
  await loadFolders(project, new NodeFileSource(), [uriOfPath(path)], { report: async () => {} });
  return project;
}

export interface ReportLine {
  readonly path: string;
  readonly finding: Finding;
  readonly text: string;
}

/** All findings below a folder under a profile; `auto` takes each scope's own. */
export async function reportOf(path: string, profile: 'auto' | Profile): Promise<ReportLine[]> {
  const { snapshot } = await projectAt(path);
  const root = `${uriOfPath(path)}/`;
  return [...snapshot.files()]
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap((file) => {
      const scope = snapshot.scopeOf(file.uri);
      if (!scope) return [];
      const settings = { profile: profile === 'auto' ? scope.profile : profile, levels: {} };
      const { findings, failures } = checkFile(rules, file, scope, settings);
      for (const { error } of failures) throw error;
      return findings.map((finding) => {
        const { line, character } = file.lines.positionAt(finding.span.start);
        const place = `${decodeURIComponent(file.uri.slice(root.length))}:${line + 1}:${character + 1}`;
        return {
          path: file.uri.slice(root.length),
          finding,
          text: `${place} ${finding.severity} ${finding.code} ${finding.message}`,
        };
      });
    });
}
