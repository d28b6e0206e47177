// Nodes and edges in rows, drawn by both sides of the canvas bench: once as a bot document, once as bare boxes in the same places.
const COLUMNS = 20;
const COLUMN = 264;
const ROW = 240;

type Kind = { type: string; config: object; exits: readonly string[] };
type Placed = Kind & { id: string; x: number; y: number; next: Record<string, string> };

/** A mix as bots have it: what is said, asked, chosen, decided and set. */
const kinds = [
  (i: number): Kind => ({ type: 'say', config: { text: `Answer ${i}, with {{ topic }} in it.` }, exits: ['next'] }),
  (i: number): Kind => ({
    type: 'ask',
    config: { prompt: `Question ${i}?`, variable: 'topic' },
    exits: ['answered', 'gave-up'],
  }),
  (i: number): Kind => ({
    type: 'choices',
    config: {
      prompt: `Choice ${i}?`,
      rows: [
        { id: 'yes', label: 'Yes' },
        { id: 'no', label: 'No' },
      ],
    },
    exits: ['row:yes', 'row:no', 'else'],
  }),
  (i: number): Kind => ({
    type: 'condition',
    config: {
      rows: [{ id: 'same', when: { match: 'all', rows: [{ variable: 'topic', op: 'equals', value: `${i}` }] } }],
    },
    exits: ['row:same', 'else'],
  }),
  (): Kind => ({
    type: 'set',
    config: { rows: [{ id: 'one', variable: 'topic', kind: 'text', value: 'x' }] },
    exits: ['next'],
  }),
] as const;
const start: Kind = { type: 'start', config: {}, exits: ['next'] };

function placed(count: number): Placed[] {
  return Array.from({ length: count }, (_, i): Placed => {
    const kind = i === 0 ? start : (kinds[i % kinds.length]?.(i) ?? start);
    // exits lead to the next node and to the one below in turn
    const next = kind.exits.flatMap((exit, n) => {
      const target = i + (n % 2 === 0 ? 1 : COLUMNS);
      return target < count ? [[exit, `n${target}`] as const] : [];
    });
    return {
      ...kind,
      id: `n${i}`,
      x: (i % COLUMNS) * COLUMN,
      y: Math.floor(i / COLUMNS) * ROW,
      next: Object.fromEntries(next),
    };
  });
}

export function documentOf(count: number): object {
  const nodes = placed(count).map(({ id, type, config, x, y, next }) => [id, { type, version: 1, at: [x, y], config, next }] as const); // prettier-ignore
  const flow = { name: 'Main', nodes: Object.fromEntries(nodes) };
  return { name: `${count} nodes`, languages: ['en'], main: 'main', flows: { main: flow } };
}
export const boxesOf = (count: number): { id: string; x: number; y: number }[] =>
  placed(count).map(({ id, x, y }) => ({ id, x, y }));
export const edgesOf = (count: number): { id: string; source: string; target: string }[] =>
  placed(count).flatMap(({ id, next }) =>
    Object.entries(next).map(([exit, target]) => ({ id: `${id}-${exit}`, source: id, target })),
  );
