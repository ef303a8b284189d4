import type {
  MappingPreview,
  MappingPreviewTasks,
  PreviewLocation,
  PreviewParameter,
  PreviewRow,
  PreviewTask,
  PreviewVariable,
} from '../../server/lsp/protocol.ts';

type Row = PreviewRow<PreviewLocation>;

const EXTENSIONS = 'file:///desk/processes/payout-extensions.json';
const BPMN = 'file:///desk/processes/payout.bpmn20.xml';
const CONNECTOR = 'file:///desk/connectors/core-banking.json';

/** A task with a row of every state on each side. `change` replaces parts of it. */
export function samplePreview(change: Partial<MappingPreview> = {}): MappingPreview {
  return {
    process: { id: 'Process_Payout', name: 'Loan payout', place: at(BPMN, 2) },
    element: {
      id: 'Task_OpenAccount',
      name: 'Open loan account',
      place: at(BPMN, 8),
      type: 'serviceTask',
      multiInstance: false,
    },
    connector: {
      name: 'core-banking',
      kind: 'defined',
      description: 'Accounts and payments of the bank',
      place: at(CONNECTOR, 1),
    },
    action: {
      name: 'OPEN_LOAN_ACCOUNT',
      known: true,
      description: 'Opens an account for a loan that was granted',
      place: at(CONNECTOR, 6),
    },
    mapping: {
      kind: 'explicit',
      mappingType: undefined,
      inputs: { sends: 'entries', why: 'The engine sends the entries below and the constants' },
      outputs: { sends: 'entries', why: 'The engine writes the entries below back' },
      place: at(EXTENSIONS, 40),
    },
    inputs: [
      row({
        id: 'input:currency',
        parameter: parameter('currency', 'string', { required: true, description: 'Three letters, as in ISO 4217' }),
        state: 'missing',
        why: 'The action requires it, but no entry gives it a value, so it is not sent',
        findings: [
          {
            code: 'mapping-missing-required-input',
            severity: 'warning',
            message: "Input 'currency' of 'core-banking.OPEN_LOAN_ACCOUNT' is required and not mapped",
            place: at(EXTENSIONS, 41),
          },
        ],
      }),
      input('nationalId', 'string', { kind: 'variable', name: 'nationalId' }, { state: 'mapped', value: 'AB-1207' }),
      input('amount', 'integer', { kind: 'variable', name: 'amount' }, { state: 'mapped', value: 12000 }),
      input(
        'reference',
        'string',
        { kind: 'expression', value: 'LD-${nationalId}', reads: ['nationalId'] },
        { state: 'mapped', value: 'LD-AB-1207' },
      ),
      input(
        'openedOn',
        'date',
        { kind: 'expression', value: '${now()}', reads: [] },
        { state: 'unresolved', why: 'Nobody knows the time at which the process will run' },
      ),
      input('product', 'string', { kind: 'literal', value: 'CONSUMER' }, { state: 'mapped', value: 'CONSUMER' }),
      input('channel', 'string', { kind: 'constant', value: 'web' }, { state: 'constant', value: 'web' }),
      input(
        'remark',
        'string',
        { kind: 'variable', name: 'remark' },
        { state: 'dropped', why: "Variable 'remark' holds nothing, so the entry is left out" },
      ),
      input(
        'term',
        'string',
        { kind: 'variable', name: 'termMonths' },
        { state: 'mapped', value: 36, types: 'different' },
      ),
      input(
        'broker',
        'string',
        { kind: 'unreadable', value: undefined },
        { state: 'fails', why: 'The entry has a type and no value: the engine throws when the task runs' },
      ),
      row({
        id: 'input:note',
        parameter: parameter('note', 'string'),
        state: 'unmapped',
        why: 'No entry: it is not sent',
      }),
    ],
    outputs: [
      output(
        'accountNumber',
        'accountNumber',
        { kind: 'variable', name: 'accountNumber' },
        { state: 'mapped', value: 'DE-4711' },
      ),
      output(
        'summary',
        undefined,
        { kind: 'expression', value: '${accountNumber} of ${nationalId}', reads: ['accountNumber', 'nationalId'] },
        { state: 'mapped', value: 'DE-4711 of AB-1207' },
      ),
      output(
        'ledger',
        'ledgerEntry',
        { kind: 'variable', name: 'ledgerEntry' },
        {
          state: 'dropped',
          target: { variable: 'ledger', declared: false },
          why: "The process neither declares 'ledger' nor holds it, so the value is lost",
        },
      ),
      row({
        id: 'output:openedAt',
        direction: 'output',
        parameter: parameter('openedAt', 'datetime'),
        state: 'unmapped',
        why: 'No entry: it is not written back',
      }),
    ],
    variables: [
      variable('nationalId', 'string', { value: 'AB-1207', origin: 'given' }),
      variable('amount', 'integer', { value: 12000, origin: 'default' }),
      variable('termMonths', 'integer', { value: 36, origin: 'default' }),
      variable('remark', 'string'),
      variable('accountNumber', 'string'),
      variable('summary', 'string'),
      variable('iban', 'string'),
    ],
    findings: [],
    payload: {
      nationalId: 'AB-1207',
      amount: 12000,
      reference: 'LD-AB-1207',
      product: 'CONSUMER',
      term: 36,
      channel: 'web',
    },
    variablesAfter: { nationalId: 'AB-1207', amount: 12000, termMonths: 36, accountNumber: 'DE-4711' },
    unresolved: [{ row: 'input:openedOn', pointer: '', reason: 'now() is the time at which the task starts' }],
    failure: undefined,
    broken: [],
    ...change,
  };
}

/** The tasks of the sample's process, in every state. */
export function sampleTasks(change: Partial<MappingPreviewTasks> = {}): MappingPreviewTasks {
  return {
    of: { kind: 'process', id: 'Process_Payout', name: 'Loan payout', place: at(BPMN, 2) },
    tasks: [
      task('Task_OpenAccount', 'Open loan account', 'warning', '9 of 11 inputs mapped'),
      task('Task_Transfer', 'Transfer money', 'complete', '4 of 4 inputs mapped'),
      task('Task_Text', 'Send text message', 'error', '2 of 3 inputs mapped'),
      task('Task_Archive', 'Archive the papers', 'incomplete', '1 of 2 inputs mapped'),
      task('Task_Wait', 'Wait', 'none', undefined),
    ],
    diagram: undefined,
    selected: 'Task_OpenAccount',
    broken: [],
    ...change,
  };
}

/** An input of the sample's action with an entry. */
export function input(
  name: string,
  type: string,
  source: Row['source'],
  change: Partial<Row> & Pick<Row, 'state'>,
): Row {
  return row({
    id: source.kind === 'constant' ? `constant:${name}` : `input:${name}`,
    key: name,
    parameter: parameter(name, type),
    source,
    place: at(EXTENSIONS, 42),
    ...change,
  });
}

export function parameter(
  name: string,
  type: string,
  change: Partial<PreviewParameter<PreviewLocation>> = {},
): PreviewParameter<PreviewLocation> {
  return { name, type, required: false, description: undefined, known: true, place: at(CONNECTOR, 9), ...change };
}

export function task(
  id: string,
  name: string,
  state: PreviewTask<PreviewLocation>['state'],
  summary: string | undefined,
): PreviewTask<PreviewLocation> {
  return {
    uri: BPMN,
    id,
    process: 'Process_Payout',
    name,
    type: 'serviceTask',
    implementation: 'core-banking.OPEN_LOAN_ACCOUNT',
    state,
    summary,
    place: at(BPMN, 8),
  };
}

export function variable(
  name: string,
  type: string,
  change: Partial<PreviewVariable<PreviewLocation>> = {},
): PreviewVariable<PreviewLocation> {
  return { name, type, required: false, declared: true, origin: 'none', place: at(EXTENSIONS, 8), ...change };
}

function output(
  name: string,
  result: string | undefined,
  source: Row['source'],
  change: Partial<Row> & Pick<Row, 'state'>,
): Row {
  return row({
    id: `output:${name}`,
    direction: 'output',
    key: name,
    parameter: result === undefined ? undefined : parameter(result, 'string'),
    target: { variable: name, declared: true },
    source,
    place: at(EXTENSIONS, 60),
    ...change,
  });
}

function row(parts: Partial<Row> & Pick<Row, 'id' | 'state'>): Row {
  return {
    direction: 'input',
    key: undefined,
    parameter: undefined,
    target: undefined,
    source: { kind: 'none' },
    why: 'The value arrives as it is',
    types: undefined,
    findings: [],
    place: undefined,
    ...parts,
  };
}

function at(uri: string, line: number): PreviewLocation {
  return { uri, range: { start: { line, character: 4 }, end: { line, character: 12 } } };
}
