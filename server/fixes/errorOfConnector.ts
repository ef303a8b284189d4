import type { Scope } from '../index/scope.ts';
import type { ConnectorError } from '../model/connector.ts';

/** The error of a connector that the modeler calls `connector.<name>_<code>` in a process; undefined if no connector has it. */
export function connectorErrorOf(id: string, scope: Scope): ConnectorError | undefined {
  if (!id.startsWith('connector.')) return undefined;
  for (const { model } of scope.allConnectors()) {
    const prefix = `connector.${model.name?.text ?? ''}_`;
    const code = id.startsWith(prefix) ? id.slice(prefix.length) : '';
    const error = model.errors.find((candidate) => code !== '' && candidate.code?.text === code);
    if (error) return error;
  }
  return undefined;
}
