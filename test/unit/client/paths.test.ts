import { expect, test } from 'vitest';
import { concernsProjects, isNeverListed, projectFiles } from '../../../client/paths.ts';

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

test('a build output is left out at any depth, and a file that is only called like one is not', () => {
  expect(isNeverListed('target')).toBe(true);
  expect(isNeverListed('bundle/target/classes/connectors/movies.json')).toBe(true);
  expect(isNeverListed('connectors/target.json')).toBe(false);
});

test('a configuration file is listed wherever it lies', () => {
  const listed = ['file:///w/.activiti-connectors.json', 'file:///w/app/processes/.activiti-connectors.json'];
  expect(projectFiles([...listed, 'file:///w/my.activiti-connectors.json'])).toEqual(listed);
});
