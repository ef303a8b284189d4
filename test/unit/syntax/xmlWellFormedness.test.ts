import { describe, expect, test } from 'vitest';
import { scanXml } from '../../../server/syntax/xmlScanner.ts';
import { firstWellFormednessProblem } from '../../../server/syntax/xmlWellFormedness.ts';

describe('A well-formed text has no problem', () => {
  test.each([
    [
      'with everything XML has',
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><!--d--><a e='f > "g"'>&b;&#65;<![CDATA[<h> & ]]><?i j?></a>`,
    ],
    ['with a byte order mark', '\uFEFF<?xml version="1.0"?>\n<a/>\n'],
    ['with a value over several lines', '<a b="c\n  d=\'e\'\n  f" />'],
    ['with values that end with =', '<a b="c d=" e="f="/>'],
    [
      'with prefixes declared in and around an element',
      '<p:a xmlns:p="u"><q:b xmlns:q="v" p:c="" q:d="" xml:lang="en"/></p:a>',
    ],
    ['with blanks in end tags', '<a><b></b ></a\n>'],
    ['with names beyond ASCII', '<ä ö="ü"/>'],
    ['of a depth beyond any recursion', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`],
  ])('%s', (_claim, text) => {
    expect(firstWellFormednessProblem(scanXml(text))).toBeUndefined();
  });
});

describe('A problem is shown at the smallest token', () => {
  checkProblems([
    [
      'a value without its closing quote',
      '<a><b c=«"Mov»\n<d/></a>',
      "The value of 'c' has no closing quote. Add \" behind it",
    ],
    ['an attribute without a value', '<a «b»/>', `Attribute 'b' has no value. Write b="…"`],
    ['an attribute without quotes', '<a «b»=c/>', `Attribute 'b' has no value. Write b="…"`],
    ['a repeated attribute', '<a b="" c="" «b»=""/>', "Attribute 'b' stands twice in this tag. Remove one of the two"],
    ['two attributes without a blank', '<a b=""«c»=""/>', 'There is no blank between two attributes. Add one'],
    ['a stray unit in a tag', '<a b="" «/» c=""/>', "'/' has no place in a tag. Remove it"],
    ['a stray unit before the end of a tag', '<a b="" «=»/>', "'=' has no place in a tag. Remove it"],
    ['a stray quote', '<a b=""«"»/>', `'"' has no place in a tag. Remove it`],
    ['a name with a wrong unit', '<a «@»b=""/>', "'@' must not stand there in the name '@b'. Remove it"],
    ['a tag without its end', '<a><«b» c=""\n<d/></a>', "The tag of 'b' is not finished. Add > or />"],
    ['a < in a value', '<a b="1 «<» 2"/>', "'<' must not stand in an attribute value. Write &lt;"],
    ['a bare & in a value', '<a b="c «&» d"/>', "'&' starts no reference. Write &amp;"],
    ['a bare & in text', '<a>c «&»d</a>', "'&' starts no reference. Write &amp;"],
    [
      'an entity of HTML',
      '<a>b«&nbsp;»c</a>',
      'Entity &nbsp; is not declared. Write the character itself, or &amp;nbsp; for the text',
    ],
    ['a reference to no character', '<a>«&#xD800;»</a>', '&#xD800; names no character that XML allows. Remove it'],
    ['a < in text', '<a>1 «<» 2</a>', "'<' starts no tag. Write &lt;, or finish the tag"],
    ['a < at the end', '<a/>«<»', "'<' starts no tag. Write &lt;, or finish the tag"],
    [
      'a misspelt end tag',
      '<a><b></«c»></a>',
      "End tag 'c' closes nothing. The open element is 'b': write </b> or remove the end tag",
    ],
    ['an end tag too many', '<a></a></«a»>', "End tag 'a' closes nothing. Remove it"],
    ['an end tag without its end', '<a><b></«b» <c/></a>', "End tag 'b' is not finished. Add > right behind its name"],
    ['an element without its end tag', '<a><«b»><c/></a>', "Element 'b' has no end tag. Add </b>"],
    ['a comment without its end', '<a/>«<!--» b', 'This comment is not closed. Add --> behind it'],
    ['a comment that is too short', '<a/>«<!--»>', 'This comment is not closed. Add --> behind it'],
    [
      'two dashes in a comment',
      '<a><!-- b «--» c --></a>',
      "'--' must not stand in a comment. Take out one of the two",
    ],
    ['CDATA without its end', '<a>«<![CDATA[» b</a>', 'This CDATA section is not closed. Add ]]> behind it'],
    ['an instruction without its end', '<a/>«<?»b', 'This processing instruction is not closed. Add ?> behind it'],
    [
      'an XML declaration without a version in the root',
      '<a>«<?xml»?></a>',
      'The XML declaration is not the first thing in the file. Remove what stands before it',
    ],
    [
      'an XML declaration in the second line',
      '\n«<?xml» version="1.0"?><a/>',
      'The XML declaration is not the first thing in the file. Remove what stands before it',
    ],
    ['text behind the root', '<a/> «b» c', 'Text stands outside of the root element. Move it inside or remove it'],
    ['text before the root', '«{"a":1}»', 'Text stands outside of the root element. Move it inside or remove it'],
    ['a second root', '<a/>\n<«b»/>', "'b' stands beside the root element 'a'. Move it inside or remove it"],
    ['no root', '«<»?xml version="1.0"?>', 'There is no root element. Add one'],
    ['an empty text', '«»', 'There is no root element. Add one'],
    [
      'an undeclared prefix of an element',
      '<a><«p»:b/></a>',
      `Prefix 'p' is not declared. Add xmlns:p="…" to the root element`,
    ],
    [
      'an undeclared prefix of an attribute',
      '<a «p»:b=""/>',
      `Prefix 'p' is not declared. Add xmlns:p="…" to the root element`,
    ],
    [
      'a prefix that is declared beside',
      '<a><b xmlns:p=""/><c «p»:d=""/></a>',
      `Prefix 'p' is not declared. Add xmlns:p="…" to the root element`,
    ],
    [
      'what only the second parser objects to',
      '<a>\n  «<×b»/>\n</a>',
      'Something in this line is not well-formed XML. Compare it with a line like it',
    ],
  ]);
});

/** Each row: a claim, the text with `«…»` around the span of its one problem, the message. */
function checkProblems(rows: readonly (readonly [claim: string, marked: string, message: string])[]): void {
  test.each(rows)('%s', (_claim, marked, message) => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const problem = firstWellFormednessProblem(scanXml(marked.replace('«', '').replace('»', '')));
    expect(problem).toEqual({ span: { start, end }, message });
  });
}
