import { encodeAttribute, encodeContent } from '../syntax/xmlText.ts';
import type { Escaping } from './namePlace.ts';

/** A name as it is written at a place, so that reading it gives the same name. */
export function written(name: string, escaping: Escaping): string {
  switch (escaping) {
    case 'json':
      return JSON.stringify(name).slice(1, -1);
    case '"':
    case "'":
      return encodeAttribute(name, escaping);
    case 'content':
      return encodeContent(name);
    case 'plain':
      return name;
  }
}
