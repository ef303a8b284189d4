import type { XmlTree } from './xmlTree.ts';
import { GREATER_THAN, SLASH } from './xmlUnits.ts';

// An element is one row of eight numbers.
const PARENT = 0;
const START = 1;
const NAME_END = 2;
const LOCAL_START = 3;
const TAG_END = 4;
const END = 5;
const ATTRIBUTES_FROM = 6;
const CLOSED = 7;
const ELEMENT_WIDTH = 8;

// An attribute is one row of five numbers.
const OWNER = 0;
const ATTRIBUTE_START = 1;
const ATTRIBUTE_END = 2;
const VALUE_START = 3;
const VALUE_END = 4;
const ATTRIBUTE_WIDTH = 5;

/**
 * The tree as two growing tables of numbers, so that scanning allocates nothing for each element or attribute.
 * The scanner fills it; whoever reads it sees it as an `XmlTree`.
 */
export class XmlTable implements XmlTree {
  size = 0;
  attributeCount = 0;
  complete = true;
  isPlain = true;
  private elements: Int32Array;
  private attributes: Int32Array;

  constructor(
    readonly text: string,
    filled?: { readonly elements: Int32Array; readonly attributes: Int32Array },
  ) {
    // Real diagrams hold an element every 90 units and an attribute every 35: most tables never grow.
    this.elements = filled?.elements ?? new Int32Array(ELEMENT_WIDTH * (16 + (text.length >> 6)));
    this.attributes = filled?.attributes ?? new Int32Array(ATTRIBUTE_WIDTH * (16 + (text.length >> 5)));
  }

  /** Adds an open element that has no attributes yet, and gives its number. */
  addElement(parent: number, start: number, nameEnd: number, localStart: number): number {
    const row = this.size * ELEMENT_WIDTH;
    if (row === this.elements.length) this.elements = doubled(this.elements);
    const { elements } = this;
    elements[row + PARENT] = parent;
    elements[row + START] = start;
    elements[row + NAME_END] = nameEnd;
    elements[row + LOCAL_START] = localStart;
    elements[row + ATTRIBUTES_FROM] = this.attributeCount;
    return this.size++;
  }

  /** Says where the start tag of an element ends. */
  endTag(element: number, tagEnd: number): void {
    this.elements[element * ELEMENT_WIDTH + TAG_END] = tagEnd;
  }

  /** Says where an element ends, and if by its own end tag. */
  endElement(element: number, end: number, closed: boolean): void {
    const row = element * ELEMENT_WIDTH;
    this.elements[row + END] = end;
    this.elements[row + CLOSED] = closed ? 1 : 0;
    if (!closed) this.complete = false;
  }

  /** Adds an attribute to the last element. Both value offsets are -1 where there is no quote. */
  addAttribute(start: number, end: number, valueStart: number, valueEnd: number): void {
    const row = this.attributeCount * ATTRIBUTE_WIDTH;
    if (row === this.attributes.length) this.attributes = doubled(this.attributes);
    const { attributes } = this;
    attributes[row + OWNER] = this.size - 1;
    attributes[row + ATTRIBUTE_START] = start;
    attributes[row + ATTRIBUTE_END] = end;
    attributes[row + VALUE_START] = valueStart;
    attributes[row + VALUE_END] = valueEnd;
    if (!this.valueClosed(this.attributeCount++)) this.complete = false;
  }

  parent(element: number): number {
    return this.elementCell(element, PARENT);
  }

  start(element: number): number {
    return this.elementCell(element, START);
  }

  nameStart(element: number): number {
    return this.elementCell(element, START) + 1;
  }

  nameEnd(element: number): number {
    return this.elementCell(element, NAME_END);
  }

  localStart(element: number): number {
    return this.elementCell(element, LOCAL_START);
  }

  tagEnd(element: number): number {
    return this.elementCell(element, TAG_END);
  }

  end(element: number): number {
    return this.elementCell(element, END);
  }

  selfClosed(element: number): boolean {
    // No tag ends on these two units otherwise: outside of a closed value they are always its end.
    const end = this.tagEnd(element);
    return this.text.charCodeAt(end - 1) === GREATER_THAN && this.text.charCodeAt(end - 2) === SLASH;
  }

  closed(element: number): boolean {
    return this.elementCell(element, CLOSED) === 1;
  }

  attributesFrom(element: number): number {
    return this.elementCell(element, ATTRIBUTES_FROM);
  }

  attributesTo(element: number): number {
    return element + 1 < this.size ? this.attributesFrom(element + 1) : this.attributeCount;
  }

  attributeNameStart(attribute: number): number {
    return this.attributeCell(attribute, ATTRIBUTE_START);
  }

  attributeNameEnd(attribute: number): number {
    return this.attributeCell(attribute, ATTRIBUTE_END);
  }

  valueStart(attribute: number): number {
    return this.attributeCell(attribute, VALUE_START);
  }

  valueEnd(attribute: number): number {
    return this.attributeCell(attribute, VALUE_END);
  }

  valueClosed(attribute: number): boolean {
    // A value that was cut short never ends before its own quote, see xmlValue.ts.
    const start = this.valueStart(attribute);
    return start >= 0 && this.text.charCodeAt(this.valueEnd(attribute)) === this.text.charCodeAt(start - 1);
  }

  owner(attribute: number): number {
    return this.attributeCell(attribute, OWNER);
  }

  /** The same tree for a text in which the value of one attribute is longer by some units, or shorter. */
  movedTo(text: string, attribute: number, by: number): XmlTable {
    const moved = new XmlTable(text, {
      elements: this.elements.slice(0, this.size * ELEMENT_WIDTH),
      attributes: this.attributes.slice(0, this.attributeCount * ATTRIBUTE_WIDTH),
    });
    moved.size = this.size;
    moved.attributeCount = this.attributeCount;
    moved.complete = this.complete;
    moved.moveElements(this.owner(attribute), this.valueStart(attribute), by);
    moved.moveAttributes(attribute, by);
    return moved;
  }

  /** Up to the element around an offset all begin before it, and the others behind it. */
  private moveElements(around: number, offset: number, by: number): void {
    const { elements } = this;
    for (let row = 0; row < elements.length; row += ELEMENT_WIDTH) {
      const isBehind = row > around * ELEMENT_WIDTH;
      for (let cell = row + START; cell <= row + END; cell++) {
        const value = elements[cell] ?? -1; // the loop ends before the table does
        if (isBehind || value > offset) elements[cell] = value + by;
      }
    }
  }

  /** Of the one whose value grew only the end moves, and all that comes behind it. */
  private moveAttributes(grown: number, by: number): void {
    const { attributes } = this;
    const move = (cell: number): void => {
      const value = attributes[cell] ?? -1; // the loop ends before the table does
      if (value >= 0) attributes[cell] = value + by;
    };
    move(grown * ATTRIBUTE_WIDTH + VALUE_END);
    for (let row = (grown + 1) * ATTRIBUTE_WIDTH; row < attributes.length; row += ATTRIBUTE_WIDTH) {
      for (let column = ATTRIBUTE_START; column <= VALUE_END; column++) move(row + column);
    }
  }

  private elementCell(element: number, column: number): number {
    // The fallback is for an element that does not exist: the tables hold numbers below their sizes only.
    return this.elements[element * ELEMENT_WIDTH + column] ?? -1;
  }

  private attributeCell(attribute: number, column: number): number {
    return this.attributes[attribute * ATTRIBUTE_WIDTH + column] ?? -1;
  }
}

function doubled(table: Int32Array): Int32Array {
  const larger = new Int32Array(table.length * 2);
  larger.set(table);
  return larger;
}
