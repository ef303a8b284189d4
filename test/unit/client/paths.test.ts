import { expect, test } from 'vitest';
import {
  concernsProjects,
  isInOutputs,
  isNeverWatched,
  NO_EVIDENCE,
  projectFiles,
  skipping,
} from '../../../client/paths.ts';
import manifest from '../../../package.json';
import { defaultExclude } from '../../../server/project/exclusions.ts';
import { excludedFolders } from '../../../server/project/recognition.ts';

test('of all JSON files a project has its connectors, its extensions and what lies beside their folders', () => {
  const listed = [
    'file:///w/app/app.json',
    'file:///w/app/connectors/movies.json',
    'file:///w/app/processes/watch.bpmn20.xml',
    'file:///w/app/processes/watch-extensions.json',
    'file:///w/app/forms/order.json',
    'file:///w/package.json',
  ];
  expect(projectFiles(listed)).toEqual(listed.slice(0, 4));
});

test('build files are listed, because they tell a runtime bundle from an exported project', () => {
  const listed = ['file:///w/pom.xml', 'file:///w/a/build.gradle', 'file:///w/a/build.gradle.kts'];
  expect(projectFiles(listed)).toEqual(listed);
});

test('a manifest at the top of the workspace is found', () => {
  expect(projectFiles(['app.json', 'connectors/movies.json'])).toEqual(['app.json', 'connectors/movies.json']);
});

test('changes of other XML and of sources concern no project', () => {
  expect(concernsProjects('src/main/resources/processes/watch.bpmn20.xml')).toBe(true);
  expect(concernsProjects('src/main/resources/logback.xml')).toBe(false);
  expect(concernsProjects('src/main/java/Movies.java')).toBe(false);
});

test('installed packages are not watched at any depth, and a file that is only called like them is', () => {
  expect(isNeverWatched('node_modules')).toBe(true);
  expect(isNeverWatched('ui/node_modules/x/connectors/movies.json')).toBe(true);
  expect(isNeverWatched('connectors/node_modules.json')).toBe(false);
});

test('what lies in a build output is told from the folder of outputs, which may be looked into', () => {
  expect(isInOutputs('bundle/target/classes/A.class')).toBe(true);
  expect(isInOutputs('bundle/target')).toBe(false);
});

test('without a name to skip nothing is skipped', () => {
  expect(skipping(['target', '.git'])).toBe('**/{target,.git}/**');
  expect(skipping([])).toBeUndefined();
});

test('a configuration file is listed wherever it lies', () => {
  const listed = ['file:///w/.activiti-connectors.json', 'file:///w/app/processes/.activiti-connectors.json'];
  expect(projectFiles([...listed, 'file:///w/my.activiti-connectors.json'])).toEqual(listed);
});

test('the client, the settings and the server leave out the same folders while nobody says anything else', () => {
  const names = [...excludedFolders].sort();
  expect(names.filter((name) => !isNeverWatched(name) && !isInOutputs(`${name}/x`))).toEqual([]);
  expect(NO_EVIDENCE?.slice('**/{'.length, -'}/**'.length).split(',').sort()).toEqual(names);
  expect(manifest.contributes.configuration.properties['activitiConnectors.exclude'].default).toEqual(defaultExclude);
});
