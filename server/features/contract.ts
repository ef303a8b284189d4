import type { ConnectorDefinition, Feature } from '../model/connector.ts';
import { escapeMarkdown, table } from './markdown.ts';

/** What a table of parameters needs; a definition's and a built-in's parameter both have it. */
export interface ContractParameter {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string | undefined;
}

export interface Contract {
  readonly connector: string;
  readonly action: string;
  readonly description: string | undefined;
  readonly inputs: readonly ContractParameter[];
  readonly outputs: readonly ContractParameter[];
}

/** The contract of an action as a definition says it. Parameters without a name are left out. */
export function contractOf(connector: string, action: Feature): Contract {
  return {
    connector,
    action: action.name?.text ?? action.key.text,
    description: action.description,
    inputs: parametersOf(action.inputs),
    outputs: parametersOf(action.outputs),
  };
}

/** The contract as Markdown: what the action does, then its inputs and outputs as tables. */
export function contractMarkdown(contract: Contract): string {
  return [
    `**${escapeMarkdown(contract.connector)}**.**${escapeMarkdown(contract.action)}**`,
    ...(contract.description ? [escapeMarkdown(contract.description)] : []),
    parametersMarkdown('Inputs', contract.inputs),
    parametersMarkdown('Outputs', contract.outputs),
  ].join('\n\n');
}

/** So many actions are listed of a connector: a hover is no place for thousands. */
const listedActions = 50;

/** A connector as Markdown: its description and its actions. */
export function connectorMarkdown(name: string, { description, actions }: ConnectorDefinition): string {
  const rows = actions
    .slice(0, listedActions)
    .map((action) => [escapeMarkdown(action.name?.text ?? action.key.text), escapeMarkdown(action.description ?? '')]);
  return [
    `Connector **${escapeMarkdown(name)}**`,
    ...(description ? [escapeMarkdown(description)] : []),
    rows.length > 0 ? table(['Action', 'Description'], rows) : 'No actions yet',
    ...(actions.length > rows.length ? [`and ${actions.length - rows.length} more`] : []),
  ].join('\n\n');
}

/** Outputs are rarely marked as required: the column is there if it says something. */
function parametersMarkdown(title: 'Inputs' | 'Outputs', parameters: readonly ContractParameter[]): string {
  if (parameters.length === 0) return `${title}: none`;
  const marked = title === 'Inputs' || parameters.some(({ required }) => required);
  const rows = parameters.map(({ name, type, required, description }) => [
    escapeMarkdown(name),
    escapeMarkdown(type),
    ...(marked ? [required ? 'yes' : ''] : []),
    escapeMarkdown(description ?? ''),
  ]);
  return table([title, 'Type', ...(marked ? ['Required'] : []), 'Description'], rows);
}

function parametersOf(parameters: Feature['inputs']): ContractParameter[] {
  return parameters.flatMap(({ name, type, required, description }) =>
    name ? [{ name: name.text, type: type?.text ?? '', required, description }] : [],
  );
}
