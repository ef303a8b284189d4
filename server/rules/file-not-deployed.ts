import type { BpmnFile, ConnectorFile } from '../model/file.ts';
import { isBelowConnectors, isMainResource } from './deployment.ts';
import { openingOf } from './places.ts';
import { type Report, rule } from './rule.ts';

/** The engine looks for `**.bpmn20.xml` and `**.bpmn` in `processes/` and for `**.json` in `connectors/` itself, no deeper. */
export const fileNotDeployed = rule({
  code: 'file-not-deployed',
  title: 'A file lies or is named where the engine does not look',
  kinds: ['bpmn', 'connector'],
  levels: { engine: 'warning', modeling: 'off' },
  *check(file) {
    if (!isMainResource(file.uri)) return;
    yield* file.kind === 'bpmn' ? processReports(file) : connectorReports(file);
  },
});

function* processReports({ uri, model }: BpmnFile): Iterable<Report> {
  const [process] = model.processes;
  if (!process || !uri.endsWith('.bpmn.xml')) return;
  const name = process.id?.text ?? '';
  yield {
    span: process.id?.span ?? process.tag,
    message: `Process '${name}' is not deployed: the engine reads '.bpmn20.xml' and '.bpmn', not '.bpmn.xml', unless 'spring.activiti.process-definition-location-suffixes' says so. Rename the file`,
    element: name,
  };
}

function* connectorReports({ uri, json, model, certain }: ConnectorFile): Iterable<Report> {
  if (!certain || !json.root || !isBelowConnectors(uri)) return;
  const name = model.name?.text ?? '';
  yield {
    span: model.name?.text ? model.name.span : openingOf(json.root),
    message: `Connector '${name}' is not loaded: the engine reads 'connectors' without its sub-folders, unless 'activiti.connectors.dir' names this one. Move the file up`,
    element: name,
  };
}
