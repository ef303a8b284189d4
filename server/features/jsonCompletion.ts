import type { Completion } from './completion.ts';
import { configurationCatalogue } from './jsonConfigurationSkeletons.ts';
import { connectorCatalogue } from './jsonConnectorSkeletons.ts';
import { extensionsCatalogue } from './jsonExtensionsSkeletons.ts';
import { jsonPlaceAt } from './jsonPlace.ts';
import { completionAt, type JsonProposal, layoutOf } from './jsonProposal.ts';
import { type JsonText, schemaProposals } from './jsonService.ts';
import { skeletonProposals } from './jsonSkeletons.ts';

/**
 * Everything that can be typed at an offset (UTF-16 code units) by the file's schema and our skeletons, each label once.
 * Empty in comments, in texts nested too deep, and where no key or value may stand. `newId` gives a fresh UUID at each call.
 */
export async function jsonCompletions(
  document: JsonText,
  offset: number,
  newId: () => string = () => crypto.randomUUID(),
): Promise<readonly Completion[]> {
  const place = jsonPlaceAt(document.text, offset);
  if (!place) return [];
  const catalogue = catalogues[document.kind](document.uri, newId);
  const proposals = merged(await schemaProposals(document, place), skeletonProposals(catalogue, place));
  const layout = layoutOf(document.text);
  return proposals
    .filter(({ label, kind }) => kind !== 'property' || !place.keys.includes(label))
    .map((proposal) => completionAt(document.text, place, proposal, layout));
}

const catalogues = {
  connector: connectorCatalogue,
  extensions: extensionsCatalogue,
  configuration: configurationCatalogue,
};

/** A skeleton says better what to insert, the schema what it means and where it sorts. */
function merged(schema: readonly JsonProposal[], skeletons: readonly JsonProposal[]): readonly JsonProposal[] {
  const known = new Set(schema.map(({ label }) => label));
  const byLabel = new Map(skeletons.map((skeleton) => [skeleton.label, skeleton]));
  return [
    ...skeletons.filter(({ label, kind }) => kind !== 'property' && !known.has(label)),
    ...schema.map((proposal) => ({ ...proposal, ...byLabel.get(proposal.label) })),
  ];
}
