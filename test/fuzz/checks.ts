import { checkFeatures, checkFileFeatures } from './checkFeatures.ts';
import { checkFixes } from './checkFixes.ts';
import { checkedFindings, checkModel, profiles } from './checkModel.ts';
import { checkPreview } from './checkPreview.ts';
import type { Check } from './fuzz.ts';

/** Syntax, model, index and the rules of one profile: cheap enough for every text. */
export const checkReading: Check = ({ snapshot }, uri, other) => {
  checkModel(snapshot, uri);
  checkedFindings(snapshot, uri, profiles[other % 2] ?? 'engine');
};

/** All features about the file, and all features about three places of it. */
export const checkAsking: Check = async ({ snapshot }, uri, other) => {
  checkFileFeatures(snapshot, uri, other);
  const length = snapshot.file(uri)?.text.length ?? 0;
  for (const part of [other, other * 31, other * 101]) {
    const offset = part % (length + 1);
    await checkFeatures(snapshot, uri, offset, other);
    checkPreview(snapshot, uri, offset, other);
  }
};

/** The fixes of a finding: each is tried out in the whole project, so that this costs most. */
export const checkFixing: Check = (project, uri, other) => {
  checkFixes(project, uri, profiles[other % 2] ?? 'engine', other);
};
