import { Disposable, languages, workspace } from 'vscode';
import { CANDIDATES } from './paths.ts';

const SETTING = 'activitiConnectors.profile';

/** Shows in the language status of recognised files whose rules the findings follow; a click opens the setting. */
export function showProfile(): Disposable {
  const item = languages.createLanguageStatusItem(SETTING, { pattern: CANDIDATES });
  item.name = 'Activiti Connectors';
  item.detail = 'Activiti Connectors';
  item.command = { title: 'Change', command: 'workbench.action.openSettings', arguments: [SETTING] };
  const show = () => {
    item.text = `Profile: ${workspace.getConfiguration().get<string>(SETTING, 'auto')}`;
  };
  show();
  const configuration = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SETTING)) show();
  });
  return Disposable.from(item, configuration);
}
