// Drawn for this page on a grid of 16 by 16.
const SHAPES = {
  pin: 'M6 2h4M7 2v5l-3 3h8L9 7V2M8 10v4',
  pinned: 'M6 2h4M7 2v5l-3 3h8L9 7V2M8 10v4M7.5 3v5M8.5 3v5',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  picture: 'M2.5 3.5h11v9h-11zM3 11l3-3 2 2 2.5-3L13 10',
  edit: 'M3 13l.7-3L11 2.7 13.3 5 6 12.3zM9.5 4.2l2.3 2.3',
  remove: 'M3 4.5h10M6.5 4V2.5h3V4M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  add: 'M8 3v10M3 8h10',
  map: 'M2 4h3.5C9 4 7 12 10.5 12H14M2 12h3.5c1 0 1.5-.7 1.9-1.6M8.600 5.600C9 4.700 9.500 4 10.500 4H14',
  list: 'M5.500 4h8M5.500 8h8M5.500 12h8M2.500 4h.5M2.500 8h.5M2.500 12h.5',
  diagram: 'M2 5.500h4v5H2zM10 5.500h4v5h-4zM6 8h4',
  board: 'M2 3h4v3H2zM2 10h4v3H2zM10 6.500h4v3h-4zM6 4.500c2 0 2 3.500 4 3.500M6 11.500c2 0 2-3.500 4-3.500',
  table: 'M2.500 3.500h11v9h-11zM2.500 6.500h11M2.500 9.500h11M7 3.500v9',
  go: 'M6 3h7v7M13 3L4 12',
  error: 'M8 2a6 6 0 100 12A6 6 0 008 2zM5.800 5.800l4.400 4.400M10.200 5.800l-4.400 4.400',
  warning: 'M8 2.500l6 11H2zM8 6.500v3.500M8 11.600v.4',
  information: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 7.300V11M8 5v.4',
  hint: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 7.300V11M8 5v.4',
  complete: 'M8 2a6 6 0 100 12A6 6 0 008 2zM5.300 8.200l1.900 1.900 3.600-4',
  incomplete: 'M8 2a6 6 0 100 12A6 6 0 008 2zM8 2v12M9.500 3.500v9M11 4.500v7',
  none: 'M8 3.500a4.500 4.500 0 100 9 4.500 4.500 0 000-9zM6 8h4',
  variable:
    'M4 3C2.500 3 3.500 8 2 8c1.500 0 .5 5 2 5M12 3c1.500 0 .5 5 2 5-1.500 0-.5 5-2 5M6.200 5.800l3.600 4.400M9.800 5.800l-3.600 4.400',
  parameter: 'M3 5.500h7M3 10.500h7M8 3l2.500 2.500L8 8M8 8l2.500 2.500L8 13',
  conflict: 'M3 6h10M3 10h10M10.500 3l-5 10',
  plus: 'M8 4v8M4 8h8',
  minus: 'M4 8h8',
  fit: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3',
} as const;

export type IconName = keyof typeof SHAPES;

/** A picture beside a text that says the same. */
export function Icon({ name, tone = '' }: { readonly name: IconName; readonly tone?: string }) {
  return (
    <svg class={`icon ${tone}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
