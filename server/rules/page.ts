const pages = 'https://github.com/activiti-connectors/activiti-connectors/blob/main/docs/rules';

/** The address of the page about a rule. */
export function pageOf(code: string): string {
  return `${pages}/${code}.md`;
}
