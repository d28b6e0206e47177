// guard: looks for listed words, by category, in what the customer said or in a variable; each category with a hit has its own way.
import { z } from 'zod';
import { defineNode, each } from '@dialoom/shared/node/define';
import { guard as look, type Json, type Vars } from '@dialoom/shared/node/effects';
import { advanced, field, saved, when } from '@dialoom/shared/node/fields';
import { atPath } from '@dialoom/shared/node/paths';
import { examples } from './examples.ts';
import { text } from './text.ts';

/** What sites are usually asked to keep out, and a category of one's own. */
const categories = [
  'own', 'abuse', 'ads', 'contact', 'fraud', 'porn', 'gambling', 'drugs', 'violence', 'politics', 'discrimination', 'illegal-goods', 'self-harm', 'minors',
] as const; // prettier-ignore
/** Words of one category. More belong in several rows, or in the lists of the whole installation. */
const MOST_WORDS = 2_000;

const row = z.strictObject({
  id: field.rowId(),
  category: z.enum(categories).default('own'),
  name: when('category', ['own'], field.text(40).default('')),
  words: field.lines(MOST_WORDS).default([]),
  mask: z.boolean().default(true),
});
export const guardConfig = z.strictObject({
  check: z.enum(['message', 'variable']).default('message'),
  variable: when('check', ['variable'], field.reads().default('')),
  rows: z.array(row).max(20).default([]),
  masked: field.writes().default(''),
  tags: field.writes().default(''),
  found: advanced(field.writes().default('')),
  allow: advanced(field.lines(MOST_WORDS).default([])),
});
type Row = z.output<typeof row>;

/** What is read: a text as it is, a list or an object as JSON. */
function textAt(vars: Vars, path: string): string {
  const value: Json | undefined = path === '' ? undefined : atPath(vars, path);
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
/** What is saved as the tag of a hit: it must not change with the reader's language. */
const tagOf = ({ category, name, id }: Row): string => (category === 'own' ? name || id : category);

type Asked = Pick<Row, 'id' | 'words' | 'mask'>[];
/** The same object for the same rows, turn after turn: thousands of words are then looked at once. */
const asked = new WeakMap<readonly Row[], Asked>();
function listsOf(rows: readonly Row[]): Asked {
  const known = asked.get(rows);
  if (known) return known;
  const lists = rows.filter(({ words }) => words.length > 0).map(({ id, words, mask }) => ({ id, words, mask }));
  Object.freeze(lists);
  asked.set(rows, lists);
  return lists;
}

export const guard = defineNode({
  type: 'guard',
  version: 1,
  icon: 'shield-check',
  category: 'guard',
  waits: false,
  config: guardConfig,
  exits: ({ rows }) => [...each('hit', rows), 'clean', 'error'],
  sets: ({ masked, tags, found }) => ({ ...saved(masked, 'text'), ...saved(tags, 'list'), ...saved(found, 'list') }),
  card: ({ check, variable, rows, masked }, { label }) =>
    [
      check === 'variable' ? `{{ ${variable || '…'} }}` : label('check=message'),
      rows.map(({ category, name }) => (category === 'own' ? name : label(`rows.category=${category}`))).filter(Boolean).join(' · '),
      masked === '' ? '' : `${label('masked')} {{ ${masked} }}`,
    ].filter(Boolean),
  exitLabel: ({ rows }, exit, { label }) => {
    const own = rows.find((one) => exit === `hit:${one.id}`);
    if (!own) return '';
    return own.category === 'own' ? own.name : label(`rows.category=${own.category}`);
  },
  *lint({ check, variable, rows }) {
    if (check === 'variable' && variable === '') yield { code: 'no-variable', at: 'variable' };
    if (rows.length === 0) yield { code: 'no-list', at: 'rows' };
    for (const [i, { category, name, words }] of rows.entries()) {
      if (category === 'own' && name.trim() === '') yield { code: 'no-name', at: `rows.${i}.name` };
      if (category !== 'own' && rows.findIndex((one) => one.category === category) < i)
        yield { code: 'category-twice', at: `rows.${i}.category`, level: 'warning' };
      if (words.length === 0) yield { code: 'empty-list', at: `rows.${i}.words` };
      const unfindable = words.find((word) => !/[\p{L}\p{N}]/u.test(word));
      if (unfindable !== undefined) yield { code: 'no-letter', at: `rows.${i}.words`, level: 'warning', detail: { word: unfindable } };
      const short = words.find((word) => [...word.trim()].length === 1 && word !== unfindable);
      if (short !== undefined) yield { code: 'short-word', at: `rows.${i}.words`, level: 'warning', detail: { word: short } };
    }
  },
  *run({ check, variable, rows, masked, tags, found, allow }, { vars }) {
    const text = textAt(vars, check === 'variable' ? variable : 'conversation.message');
    const lists = listsOf(rows);
    if (text.trim() === '' || lists.length === 0)
      return { exit: 'clean', set: { ...saved(masked, text), ...saved(tags, []), ...saved(found, []) } };
    const seen = yield* look({ text, lists, allow });
    const hit = rows.filter(({ id }) => seen.lists.includes(id));
    const set: Vars = {
      ...saved(masked, seen.masked),
      ...saved(tags, [...new Set(hit.map(tagOf))]),
      ...saved(found, [...new Set(seen.hits.map(({ word }) => word))]),
    };
    const [first] = hit; // the upper row wins: what is worse stands above
    return { exit: first ? `hit:${first.id}` : 'clean', set };
  },
  text,
  fresh: { rows: [{ id: 'first', category: 'abuse', words: [] }] },
  examples,
}); // prettier-ignore
