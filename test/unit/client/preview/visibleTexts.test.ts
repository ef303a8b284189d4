import { createElement, options } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { showInvisibleCharacters } from '../../../../client/preview/page/visibleTexts.ts';

const before = options.vnode;

afterEach(() => {
  if (before) options.vnode = before;
  else delete options.vnode;
});

test('the texts and titles of the page show their invisible characters, and keep their lines', () => {
  showInvisibleCharacters();
  const element = createElement('p', { title: 'a\u202eb', id: 'c\u202ed' });
  expect(element.props).toMatchObject({ title: 'a\\u202eb', id: 'c\u202ed' });
  // Preact makes such a node of each text among the children when it draws.
  const text: { type: null; props: unknown } = { type: null, props: 'a\u202eb\nc' };
  Reflect.apply(options.vnode ?? (() => {}), undefined, [text]);
  expect(text.props).toBe('a\\u202eb\nc');
});
