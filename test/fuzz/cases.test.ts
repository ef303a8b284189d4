import { describe, expect, test } from 'vitest';
import { keptCases, projectOfCase, uriOfCase } from './cases.ts';
import { checkAsking, checkFixing, checkReading } from './checks.ts';

describe('What went wrong once goes right', () => {
  test.each(keptCases())('%s', async (_name, found) => {
    const project = projectOfCase(found);
    const uri = uriOfCase(found.changed);
    expect(project.snapshot.file(uri)).toBeDefined();
    for (const check of [checkReading, checkAsking, checkFixing]) await check(project, uri, found.other);
  });
});
