import { decodedAddress, type Suppression } from '../model/configuration.ts';
import type { Finding } from './rule.ts';

/** True if an entry names the finding by its code and by all else that it says. */
export function isSuppressed(finding: Finding, suppressions: readonly Suppression[]): boolean {
  return suppressions.some(
    ({ code, address, element }) =>
      code === finding.code &&
      (element === undefined || element === finding.element) &&
      (address === undefined || address === decodedAddress(finding.uri)),
  );
}
