// Nodes and edges in columns, drawn by both sides of the canvas bench: once as a bot document, once as bare boxes in the same places.
/** The flow they are in, which the main one calls. */
export const FLOW = 'parcels';
const ROWS = 20;
const COLUMN = 272;
const ROW = 256;
/** As many edges as nodes and three fifths more: 800 for 500. */
const EDGES_PER_NODE = 1.6;

type Kind = { type: string; config: object; exits: readonly string[] };
type Placed = Kind & { id: string; x: number; y: number; next: Record<string, string> };

const english = (text: string) => ({ en: text });
const equals = (variable: string, value: string) => ({
  match: 'all',
  rows: [{ variable, op: 'equals', value }],
});

/** A mix as bots have it, with what such nodes say; nothing in it is left for lint to find. */
const kinds = [
  (i: number): Kind => ({
    type: 'say',
    config: { text: english(`Order {{ orderNo }} left our store ${i % 7} days ago and is on its way to {{ city }}.`) },
    exits: ['next'],
  }),
  (i: number): Kind => ({
    type: 'ask',
    config: { prompt: english(`What is the order number of parcel ${i}?`), variable: 'orderNo' },
    exits: ['answered', 'gave-up'],
  }),
  (): Kind => ({
    type: 'choices',
    config: {
      prompt: english('Is {{ city }} still the right place to send it to?'),
      rows: [
        { id: 'yes', label: english('Yes, send it there') },
        { id: 'no', label: english('No, somewhere else') },
      ],
    },
    exits: ['row:yes', 'row:no', 'else'],
  }),
  (i: number): Kind => ({
    type: 'condition',
    config: {
      rows: [
        { id: 'late', name: 'Late', when: equals('status', 'late') },
        { id: 'city', name: `City ${i}`, when: equals('city', `city-${i}`) },
      ],
    },
    exits: ['row:late', 'row:city', 'else'],
  }),
  (i: number): Kind => ({
    type: 'set',
    config: {
      rows: [
        { id: 'status', variable: 'status', kind: 'text', value: 'late' },
        { id: 'asked', variable: 'city', kind: 'text', value: `city-${i}` },
      ],
    },
    exits: ['next'],
  }),
  (): Kind => ({
    type: 'wait',
    config: { amount: 15, unit: 'minutes' },
    exits: ['done', 'wrote'],
  }),
  (i: number): Kind => ({
    type: 'rate',
    config: { prompt: english(`How was it, dear customer of counter ${i}?`), variable: 'score' },
    exits: ['satisfied', 'neutral', 'dissatisfied'],
  }),
  (): Kind => ({
    type: 'script',
    config: { code: 'return vars.city.trim()', variable: 'city' },
    exits: ['ok', 'error'],
  }),
] as const;
const start: Kind = { type: 'start', config: {}, exits: ['next'] };

/** The first column asks in turn which row it is. */
const fork = (i: number): Kind => ({
  type: 'condition',
  config: { rows: [{ id: 'city', name: `City ${i}`, when: equals('city', `city-${i}`) }] },
  exits: ['row:city', 'else'],
});

function placed(count: number): Placed[] {
  const made = Array.from({ length: count }, (_, i): Placed => {
    const [column, row] = [Math.floor(i / ROWS), i % ROWS];
    const kind = i === 0 ? start : column === 0 ? fork(i) : (kinds[(i * 7) % kinds.length]?.(i) ?? start);
    return { ...kind, id: `n${i}`, x: column * COLUMN, y: row * ROW, next: {} };
  });
  // ahead, one lower, one higher: first one exit of every node, then the others until there are enough
  let left = Math.round(count * EDGES_PER_NODE);
  for (const [turn, down] of [0, 1, -1].entries())
    for (const [i, node] of made.entries()) {
      const exit = node.exits[turn];
      const row = (i % ROWS) + down;
      const target = made[i + down + (i < ROWS && (turn > 0 || i === 0) ? (i === 0 ? 1 : 0) : ROWS)];
      if (left === 0 || exit === undefined || !target || row < 0 || row >= ROWS) continue;
      node.next[exit] = target.id;
      left--;
    }
  return made;
}

export function documentOf(count: number): object {
  const nodes = placed(count).map(({ id, type, config, x, y, next }) => [id, { type, version: 1, at: [x, y], config, next }] as const); // prettier-ignore
  const call = { type: 'call-flow', version: 1, at: [0, 96], config: { flow: FLOW }, next: {} };
  const flows = {
    main: {
      name: 'Main',
      nodes: { start: { type: 'start', version: 1, at: [0, 0], config: {}, next: { next: 'call' } }, call },
    },
    [FLOW]: { name: 'Parcels', nodes: Object.fromEntries(nodes) },
  };
  const text = { type: 'text', initial: '' };
  const variables = { orderNo: text, city: text, status: text, score: { type: 'number', initial: 0 } };
  return { name: `${count} nodes`, languages: ['en'], main: 'main', flows, variables };
}
export const edgesOf = (count: number): { id: string; source: string; target: string }[] =>
  placed(count).flatMap(({ id, next }) =>
    Object.entries(next).map(([exit, target]) => ({ id: `${id}-${exit}`, source: id, target })),
  );
