import type { Span } from '../text/span.ts';

/**
 * One XML text as elements and attributes in document order, each a small number: `0 <= element < size`. Any text gives a
 * tree; where it is broken the tree says what was meant as well as it can be told. All offsets are UTF-16 code units.
 */
export interface XmlTree {
  readonly text: string;
  /** How many elements there are. */
  readonly size: number;
  /** How many attributes there are. */
  readonly attributeCount: number;
  /** True if every element is closed and every attribute has a value with its closing quote. */
  readonly complete: boolean;
  /** True if every value in quotes ends at the next quote of its kind, with no `<` before it and nothing odd around it. */
  readonly isPlain: boolean;
  /** The enclosing element, or -1 for an element at the top. */
  parent(element: number): number;
  /** The offset of the `<`. */
  start(element: number): number;
  /** The name as written: in `<bpmn:task` it covers `bpmn:task`. */
  nameStart(element: number): number;
  nameEnd(element: number): number;
  /** The first unit of the name behind its prefix: in `<bpmn:task` the `t`; equal to `nameStart` without a prefix. */
  localStart(element: number): number;
  /** The offset behind the `>` of the start tag, or where a start tag without one was taken to end. */
  tagEnd(element: number): number;
  /** The offset behind the end tag (or behind `/>`), or where an element without one was taken to end. */
  end(element: number): number;
  /** True for `<a/>`. */
  selfClosed(element: number): boolean;
  /** True if the element has its own end tag or is self-closed. */
  closed(element: number): boolean;
  /** The attributes of an element are the numbers from `attributesFrom` up to, not including, `attributesTo`. */
  attributesFrom(element: number): number;
  attributesTo(element: number): number;
  attributeNameStart(attribute: number): number;
  attributeNameEnd(attribute: number): number;
  /** Between the quotes. -1 for an attribute that has no `=` or no quote yet. */
  valueStart(attribute: number): number;
  valueEnd(attribute: number): number;
  /** True if the value's closing quote is there. */
  valueClosed(attribute: number): boolean;
  /** The element that an attribute belongs to. */
  owner(attribute: number): number;
  /** The tree of a text in which the value of one attribute is longer by so many units, or shorter, and all else is the same. */
  movedTo(text: string, attribute: number, by: number): XmlTree;
}

/** Where an offset lies in an XML text. `none` also stands for comments, CDATA, processing instructions and end tags. */
export type XmlPlace =
  | { readonly kind: 'attributeValue'; readonly element: number; readonly attribute: number; readonly value: Span }
  | { readonly kind: 'attributeName'; readonly element: number; readonly attribute: number; readonly name: Span }
  | { readonly kind: 'tag'; readonly element: number }
  | { readonly kind: 'content'; readonly element: number }
  | { readonly kind: 'none' };
