import { expect, test } from 'vitest';
import { defaultSettings, FolderSettings } from '../../../server/lsp/folderSettings.ts';
import { WorkspaceFolders } from '../../../server/lsp/workspaceFolders.ts';

const folder = 'file:///w';

test('a folder whose first settings take back what the window leaves out leaves something else out', () => {
  const folders = new WorkspaceFolders();
  folders.add([folder]);
  const settings = new FolderSettings(folders);
  const exclude = { '**/old': true };
  expect(settings.set('', { ...defaultSettings, exclude })).toBe(true);
  expect(settings.exclusionsOf(folder)[0]?.patterns).toEqual(exclude);
  expect(settings.set(folder, defaultSettings)).toBe(true);
  expect(settings.exclusionsOf(folder)[0]?.patterns).toEqual({});
  expect(settings.set(folder, defaultSettings)).toBe(false);
});
