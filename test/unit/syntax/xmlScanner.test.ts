import { describe, expect, test } from 'vitest';
import { scanXml } from '../../../server/syntax/xmlScanner.ts';
import type { XmlTree } from '../../../server/syntax/xmlTree.ts';

describe('scanXml', () => {
  test('nests elements and keeps their attributes', () => {
    checkTree('<a x="1" y=\'2\'><b z=""/><c>text</c></a>', 'a[x=1 y=2](b[z=] c)');
  });
  test('keeps names as they are written', () => {
    checkTree('<bpmn:a x:y="1"><ä.b-c/></bpmn:a>', 'bpmn:a[x:y=1](ä.b-c)');
  });
  test('takes attributes without a value', () => {
    checkTree('<a x y="1" z=/>', 'a[x y=1 z]');
  });
  test('takes a repeated attribute twice', () => {
    checkTree('<a x="1" x="2"/>', 'a[x=1 x=2]');
  });
  test('sees no elements in comments, CDATA, instructions and document types', () => {
    checkTree(
      `\uFEFF<?xml version="1.0"?><!DOCTYPE a SYSTEM "b>" [<!-- ' ]> <b> --><!ENTITY c "<d>]">]><a><!--<b>--><![CDATA[<c>]]><?d <e>?></a>`,
      'a',
    );
  });
  test('closes elements inside of the one that an end tag names', () => {
    checkTree('<a><b><c></b><d/></a><e/>', 'a(b(c!) d) e');
  });
  test('ignores an end tag that names no open element', () => {
    checkTree('<a><b></c></b><d/></a>', 'a(b d)');
  });
  test('ends open elements at the end of the text', () => {
    checkTree('<a><b><c/>', 'a!(b!(c))');
  });
  test('takes an end tag without its >', () => {
    checkTree('<a><b></b <c/></a', 'a(b c)');
  });
  test('takes < before anything but a name as text', () => {
    checkTree('<a>1 < 2 <3 <> </ <', 'a!');
  });
  test('goes on after units that have no place in a tag', () => {
    checkTree('<a = " / x="1" < y="2"/><b/>', 'a[x=1 y=2] b');
  });
  test('reads nesting of any depth', () => {
    const depth = 50_000;
    const tree = scanXml('<a>'.repeat(depth) + '</a>'.repeat(depth));
    expect(tree.size).toBe(depth);
    expect(tree.closed(0)).toBe(true);
  });
  test('gives offsets of every part', () => {
    const text = '<p:a x = "1"><b/>c</p:a >';
    const tree = scanXml(text);
    const part = (start: number, end: number) => text.slice(start, end);
    expect({
      element: part(tree.start(0), tree.end(0)),
      tag: part(tree.start(0), tree.tagEnd(0)),
      name: part(tree.nameStart(0), tree.nameEnd(0)),
      local: part(tree.localStart(0), tree.nameEnd(0)),
      child: part(tree.start(1), tree.end(1)),
      attribute: part(tree.attributeNameStart(0), tree.attributeNameEnd(0)),
      value: part(tree.valueStart(0), tree.valueEnd(0)),
    }).toEqual({
      element: text,
      tag: '<p:a x = "1">',
      name: 'p:a',
      local: 'a',
      child: '<b/>',
      attribute: 'x',
      value: '1',
    });
    expect(tree.owner(0)).toBe(0);
    expect([tree.selfClosed(0), tree.selfClosed(1)]).toEqual([false, true]);
  });
  test('ends an element without an end tag before the one that ends its parent', () => {
    const text = '<a><b>c</a>';
    const tree = scanXml(text);
    expect(text.slice(tree.start(1), tree.end(1))).toBe('<b>c');
    expect(tree.closed(1)).toBe(false);
  });
  test('tells an open value from a closed one', () => {
    const tree = scanXml('<a x="1" y="2\n z="3"/>');
    expect([0, 1, 2].map((attribute) => tree.valueClosed(attribute))).toEqual([true, false, true]);
  });
});

/** Writes elements as `name[attribute=value …](children …)`, with `!` behind the name of one that is not closed. */
function checkTree(text: string, expected: string): void {
  const tree = scanXml(text);
  const children = (parent: number): string =>
    Array.from({ length: tree.size }, (_, element) => element)
      .filter((element) => tree.parent(element) === parent)
      .map((element) => {
        const inner = children(element);
        return nameOf(tree, element) + attributesOf(tree, element) + (inner === '' ? '' : `(${inner})`);
      })
      .join(' ');
  expect(children(-1)).toBe(expected);
}

function nameOf(tree: XmlTree, element: number): string {
  return tree.text.slice(tree.nameStart(element), tree.nameEnd(element)) + (tree.closed(element) ? '' : '!');
}

function attributesOf(tree: XmlTree, element: number): string {
  const written: string[] = [];
  for (let attribute = tree.attributesFrom(element); attribute < tree.attributesTo(element); attribute++) {
    const name = tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
    const hasValue = tree.valueStart(attribute) >= 0;
    written.push(hasValue ? `${name}=${tree.text.slice(tree.valueStart(attribute), tree.valueEnd(attribute))}` : name);
  }
  return written.length === 0 ? '' : `[${written.join(' ')}]`;
}
