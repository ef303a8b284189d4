import { describe, expect, test } from 'vitest';
import { xmlPlaceAt } from '../../../server/syntax/xmlPlace.ts';
import { scanXml } from '../../../server/syntax/xmlScanner.ts';
import type { XmlTree } from '../../../server/syntax/xmlTree.ts';

/** A claim, the text with `$0` for the cursor, the place as `describePlace` writes it, and the local names of all elements. */
type Snippet = readonly [claim: string, text: string, place: string, elements?: string];

describe('The quote is still open', () => {
  checkSnippets([
    ['before a tag on the next line', '<p><task impl="Mov$0\n<next id="n"/></p>', 'task@impl=Mov', 'p task next'],
    ['before a tag on the same line', '<p><task impl="Mov$0 <next id="n"/></p>', 'task@impl=Mov', 'p task next'],
    ['before a tag that touches it', '<p><task impl="Mov$0<next id="n"/></p>', 'task@impl=Mov', 'p task next'],
    ['before an empty tag without attributes', '<p><task impl="Mov$0\n<next/></p>', 'task@impl=Mov', 'p task next'],
    ['before an end tag', '<p><task impl="Mov$0</task><next id="n"/></p>', 'task@impl=Mov', 'p task next'],
    [
      'before an end tag on the next line',
      '<p><task impl="Mov$0\n</task><next id="n"/></p>',
      'task@impl=Mov',
      'p task next',
    ],
    ['before a comment', '<p><task impl="Mov$0 <!-- "a" --><next id="n"/></p>', 'task@impl=Mov', 'p task next'],
    ['before CDATA', '<p><task impl="Mov$0\n<![CDATA["]]></task><next/></p>', 'task@impl=Mov', 'p task next'],
    ['before another attribute', '<p><task impl="Mov$0 name="N"/><next/></p>', 'task@impl=Mov', 'p task next'],
    ['before another attribute with blanks in its value', '<task impl="Mov$0 name="a b c"/>', 'task@impl=Mov'],
    ['before another attribute on the next line', '<task impl="Mov$0\n  name="N"/>', 'task@impl=Mov'],
    ['before several attributes', '<p><task impl="Mov$0 name="N" id="t"/><next/></p>', 'task@impl=Mov', 'p task next'],
    ['before an attribute in single quotes', `<task impl="Mov$0 name='N'/>`, 'task@impl=Mov'],
    ['before an empty attribute', '<task impl="Mov$0 name="" id="t"/>', 'task@impl=Mov'],
    ['before a prefixed attribute', '<task impl="Mov$0 activiti:async="true"/>', 'task@impl=Mov'],
    ['before the end of the tag', '<p><task impl="Mov$0><next id="n"/></task></p>', 'task@impl=Mov', 'p task next'],
    ['before the end of an empty tag', '<p><task impl="Mov$0/><next id="n"/></p>', 'task@impl=Mov', 'p task next'],
    [
      'before a blank and the end of an empty tag',
      '<p><task impl="Mov$0 />\n<next id="n"/></p>',
      'task@impl=Mov',
      'p task next',
    ],
    [
      'before the end of the tag and a text with quotes',
      '<p><task impl="Mov$0>\nsay "hi"</task><next/></p>',
      'task@impl=Mov',
      'p task next',
    ],
    ['at the end of the text', '<p><task impl="Mov$0', 'task@impl=Mov', 'p task'],
    ['at the end of the text with a line end', '<p><task impl="Mov$0\n', 'task@impl=Mov', 'p task'],
    ['at the end of a CRLF line', '<p><task impl="Mov$0\r\n<next id="n"/></p>', 'task@impl=Mov', 'p task next'],
    [
      'after earlier attributes',
      '<p><task id="t" name="N" impl="Mov$0\n<next id="n"/></p>',
      'task@impl=Mov',
      'p task next',
    ],
    ['in single quotes before a tag', "<p><task impl='Mov$0\n<next id='n'/></p>", 'task@impl=Mov', 'p task next'],
    ['in single quotes before another attribute', "<task impl='Mov$0 name='N'/>", 'task@impl=Mov'],
    ['in single quotes before attributes in double ones', `<task impl='Mov$0 name="N"/>`, 'task@impl=Mov'],
    [
      'in two tags one after the other',
      '<p><task impl="Mov$0\n<next impl="Foo\n<last id="l"/></p>',
      'task@impl=Mov',
      'p task next last',
    ],
    [
      'in the second of two tags',
      '<p><task impl="Mov\n<next impl="Foo$0\n<last id="l"/></p>',
      'next@impl=Foo',
      'p task next last',
    ],
    ['in two attributes of one tag', '<task impl="Mov name="N$0\n<next id="n"/>', 'task@name=N', 'task next'],
  ]);
});

describe('The value is empty', () => {
  checkSnippets([
    ['and closed', '<task impl="$0"/>', 'task@impl='],
    ['and closed with single quotes', "<task impl='$0'/>", 'task@impl='],
    ['and open at the end of the text', '<task impl="$0', 'task@impl='],
    ['and open before a tag', '<p><task impl="$0\n<next id="n"/></p>', 'task@impl=', 'p task next'],
    ['and open before the end of the tag', '<p><task impl="$0/><next id="n"/></p>', 'task@impl=', 'p task next'],
    ['and open before another attribute', '<task impl="$0 name="N"/>', 'task@impl='],
    ['and open and touches another attribute', '<task impl="$0name="N"/>', 'task@impl='],
    ['and open before another attribute on the next line', '<task impl="$0\n name="N"/>', 'task@impl='],
    ['and a third quote was typed', '<p><task impl="$0""/><next/></p>', 'task@impl=', 'p task next'],
  ]);
});

describe('The value is whole', () => {
  checkSnippets([
    ['and the cursor is behind the opening quote', '<task impl="$0Movies.getDesc"/>', 'task@impl=Movies.getDesc'],
    ['and the cursor is before the closing quote', '<task impl="Movies.getDesc$0"/>', 'task@impl=Movies.getDesc'],
    ['and text stands behind the cursor', '<task impl="Movies.$0getDesc" name="N"/>', 'task@impl=Movies.getDesc'],
    ['and ends with a dot', '<task impl="Movies.$0"/>', 'task@impl=Movies.'],
    ['and holds a >', '<task impl="a > b$0" name="N"/>', 'task@impl=a > b'],
    ['and holds a />', '<task impl="a/>b$0" name="N"/>', 'task@impl=a/>b'],
    ['and holds an entity', '<task impl="a &amp; b$0"/>', 'task@impl=a &amp; b'],
    ['and holds the other quote', `<task impl="it's$0" name="N"/>`, "task@impl=it's"],
    ['and holds a stray <', '<p><task impl="a <b$0" name="N"/><next/></p>', 'task@impl=a <b', 'p task next'],
    ['and holds a < as a sign', '<task impl="{a < 5$0}" name="N"/>', 'task@impl={a < 5}'],
    ['and holds a name with =', '<task impl="a b=c$0" name="N"/>', 'task@impl=a b=c'],
    ['and ends with a name and =', '<task impl="set a=$0" name="N"/>', 'task@impl=set a='],
    ['and ends with = signs', '<task impl="YWI=$0" name="N"/>', 'task@impl=YWI='],
    ['and goes over several lines', '<task impl="a\n  b$0\n  c" name="N"/>', 'task@impl=a\n  b\n  c'],
    ['and stands on the line behind its =', '<task impl=\n  "Mov$0"/>', 'task@impl=Mov'],
    ['and has blanks around its =', '<task impl = "Mov$0"/>', 'task@impl=Mov'],
    ['and touches the next attribute', '<task impl="Mov$0"name="N"/>', 'task@impl=Mov'],
    ['and the tag is not finished', '<p><task impl="Mov$0"\n<next id="n"/></p>', 'task@impl=Mov', 'p task next'],
    ['and the text ends behind it', '<task impl="Mov$0"', 'task@impl=Mov'],
    ['and the element has a prefix', '<bpmn:serviceTask impl="Mov$0"/>', 'serviceTask@impl=Mov'],
    ['and the attribute has a prefix', '<task activiti:class="Mov$0"/>', 'task@activiti:class=Mov'],
    [
      'and names hold dots, dashes and umlauts',
      '<a.b-c_ä implementier-ung.ü="Mov$0"/>',
      'a.b-c_ä@implementier-ung.ü=Mov',
    ],
    ['and stands in a nested element', '<p><s id="s"><task impl="Mov$0"/></s></p>', 'task@impl=Mov', 'p s task'],
  ]);
});

describe('The cursor is in a tag but in no value', () => {
  checkSnippets([
    ['there is no quote yet', '<task impl=$0/>', 'tag task'],
    ['there is no quote yet before another attribute', '<task impl=$0 name="N"/>', 'tag task'],
    ['the value has no quotes', '<task impl=Mov$0 name="N"/>', 'tag task'],
    ['the attribute has only a name', '<p><task imp$0\n<next id="n"/></p>', 'task@imp?', 'p task next'],
    ['it stands in an attribute name', '<task im$0pl="Mov"/>', 'task@impl?'],
    ['it stands between two attributes', '<task id="t" $0 name="N"/>', 'tag task'],
    ['it stands behind the closing quote', '<task id="t"$0/>', 'tag task'],
    ['it stands in the tag name', '<serv$0iceTask id="t"/>', 'tag serviceTask'],
    ['the tag has no attributes', '<task $0/>', 'tag task'],
    ['the next element begins', '<p><task $0\n<next id="n"/></p>', 'tag task', 'p task next'],
  ]);
});

describe('The cursor is in no tag', () => {
  checkSnippets([
    ['it stands in content', '<p>$0<task/></p>', 'content p'],
    ['it stands behind an empty tag', '<p><task/>$0</p>', 'content p'],
    ['it stands behind an end tag', '<p><task></task>$0</p>', 'content p'],
    ['it stands in text', '<p><task>te$0xt</task></p>', 'content task'],
    ['it stands in an element without an end tag', '<p><task>text$0', 'content task'],
    ['it stands in a comment that shows a tag', '<p><!-- <task impl="$0"/> --></p>', 'none', 'p'],
    ['it stands in a comment that is not closed', '<p><!-- <task impl="$0"/>', 'none', 'p'],
    ['it stands behind a comment', '<p><!-- a -->$0</p>', 'content p'],
    ['it stands in CDATA that shows a tag', '<p><![CDATA[<task impl="$0"/>]]></p>', 'none', 'p'],
    ['it stands in the XML declaration', '<?xml version="$0"?><p/>', 'none', 'p'],
    ['it stands in the document type', '<!DOCTYPE p [<!ENTITY a "$0">]><p/>', 'none', 'p'],
    ['it stands in an end tag', '<p><task></ta$0sk></p>', 'none'],
    ['it stands at the end of an end tag that is not finished', '<p><task></task$0\n</p>', 'none'],
    ['it stands outside of the root', '<p></p>\n$0', 'none'],
    ['the text is empty', '$0', 'none', ''],
    ['only a < is there', '<$0', 'none', ''],
  ]);
});

function checkSnippets(snippets: readonly Snippet[]): void {
  for (const [claim, text, place, elements] of snippets) {
    test(claim, () => {
      const offset = text.indexOf('$0');
      const tree = scanXml(text.replace('$0', ''));
      expect(describePlace(tree, offset)).toBe(place);
      if (elements !== undefined) expect(localNames(tree)).toBe(elements);
    });
  }
}

/** `element@attribute=value` for a value, `element@attribute?` for a name, `tag element`, `content element` or `none`. */
function describePlace(tree: XmlTree, offset: number): string {
  const place = xmlPlaceAt(tree, offset);
  if (place.kind === 'none') return 'none';
  const element = localName(tree, place.element);
  if (place.kind === 'tag' || place.kind === 'content') return `${place.kind} ${element}`;
  const { attribute } = place;
  const name = tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
  if (place.kind === 'attributeName') return `${element}@${name}?`;
  return `${element}@${name}=${tree.text.slice(place.value.start, place.value.end)}`;
}

function localNames(tree: XmlTree): string {
  return Array.from({ length: tree.size }, (_, element) => localName(tree, element)).join(' ');
}

function localName(tree: XmlTree, element: number): string {
  return tree.text.slice(tree.localStart(element), tree.nameEnd(element));
}
