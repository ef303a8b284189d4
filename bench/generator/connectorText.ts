import type { Random } from './random.ts';

export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

export interface Action {
  readonly name: string;
  readonly inputs: readonly Parameter[];
  readonly outputs: readonly Parameter[];
}

/** What tasks and mappings need to know of a connector definition. */
export interface Connector {
  readonly name: string;
  readonly actions: readonly Action[];
}

const types = ['string', 'integer', 'boolean', 'date', 'json', 'array', 'file'];
const verbs = ['SEND', 'FETCH', 'CREATE', 'UPDATE', 'DELETE', 'APPROVE', 'ARCHIVE', 'LIST', 'ASSIGN', 'VERIFY'];
const things = ['ORDER', 'INVOICE', 'CUSTOMER', 'DOCUMENT', 'PAYMENT', 'CONTRACT', 'TICKET', 'ACCOUNT', 'REPORT'];
const usualTypes: Readonly<Record<string, string>> = {
  amount: 'integer',
  subject: 'string',
  customerId: 'string',
  dueDate: 'date',
  urgent: 'boolean',
  comment: 'string',
  reference: 'string',
  attachments: 'array',
  recipient: 'json',
};
const nouns = Object.keys(usualTypes);

/** A connector with so many actions of a few parameters each. */
export function connector(random: Random, name: string, actionCount: number): Connector {
  const actions = Array.from({ length: actionCount }, (_, index) => ({
    name: `${random.pick(verbs)}_${random.pick(things)}_${index}`,
    inputs: parameters(random, 2 + random.below(3)),
    outputs: parameters(random, 1 + random.below(2)),
  }));
  return { name, actions };
}

/** The connector's definition as the modeler writes it, about 1.2 kB for each action. */
export function connectorText(random: Random, { name, actions }: Connector): string {
  const features = Object.fromEntries(
    actions.map((action) => {
      const id = random.uuid();
      return [id, { id, ...described(random, action.name), ...written(random, action) }];
    }),
  );
  const definition = { id: `connector-${random.uuid()}`, ...described(random, name), actions: features };
  return `${JSON.stringify(definition, undefined, 2)}\n`;
}

function parameters(random: Random, count: number): Parameter[] {
  const first = random.below(nouns.length);
  return Array.from({ length: count }, (_, index) => {
    const name = nouns[(first + index) % nouns.length] ?? '';
    // Now and then somebody takes another type than everybody else: a mapping of it is a finding.
    const type = random.chance(0.02) ? random.pick(types) : (usualTypes[name] ?? 'string');
    return { name, type, required: random.chance(0.3) };
  });
}

function written(random: Random, { inputs, outputs }: Action) {
  const all = (of: readonly Parameter[]) =>
    of.map(({ name, type, required }) => ({ id: random.uuid(), ...described(random, name), type, required }));
  return { inputs: all(inputs), outputs: all(outputs) };
}

function described(random: Random, name: string) {
  return {
    name,
    description: `The ${random.pick(nouns)} of the ${random.pick(things).toLowerCase()}, as ${name} wants it`,
  };
}
