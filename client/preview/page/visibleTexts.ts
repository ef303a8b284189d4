import { options } from 'preact';
import { visible } from '../../../server/text/visible.ts';

/** From now on every text and every title of the page shows its invisible characters: a name cannot look like another one. */
export function showInvisibleCharacters(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    showIn(vnode as Node); // see there
    before?.(vnode);
  };
}

/** Preact's types know no nodes of texts: those have no type, and the text in place of properties. */
interface Node {
  readonly type: unknown;
  props: unknown;
}

function showIn(node: Node): void {
  const { type, props } = node;
  if (type === null && typeof props === 'string') node.props = shown(props);
  else if (typeof type === 'string' && hasTitle(props)) node.props = { ...props, title: shown(props.title) };
}

function hasTitle(props: unknown): props is { readonly title: string } {
  return typeof props === 'object' && props !== null && 'title' in props && typeof props.title === 'string';
}

/** JSON is shown in lines, which stay. */
function shown(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
