// What is done about listed words: thirteen categories, an action for each in either direction. Data of a workspace; a bot may answer otherwise.
import { z } from 'zod';

/** The thirteen, the worst first: of several hits of one weight the upper one leads. Definitions: docs/guard.md. */
export const guardCategories = [
  'self-harm', 'minors', 'politics', 'violence', 'porn', 'gambling', 'drugs', 'fraud', 'illegal-goods', 'discrimination', 'abuse', 'contact', 'ads',
] as const; // prettier-ignore
type GuardCategory = (typeof guardCategories)[number];
export const isGuardCategory = (id: string): id is GuardCategory => (guardCategories as readonly string[]).includes(id);
const MOST_OWN_CATEGORIES = 40;
/** An own category: `own-` and what makes it one of its kind. */
export const CategoryId = z.string().regex(/^[a-z][a-z0-9-]{1,31}$/);

/** From the mildest on. `tag`: it is told of, and goes on. `replace`: the category's words stand in its place. */
export const guardActions = ['tag', 'mask', 'replace', 'block', 'handoff', 'end'] as const;
export type GuardAction = (typeof guardActions)[number];
export const guardDirections = ['in', 'out'] as const;
export type GuardDirection = (typeof guardDirections)[number];
/** Words of at least this weight count: 1 all of them, 2 without the mild ones, 3 only the worst. */
export const GuardLevel = z.int().min(1).max(3);

export const CategoryRule = z.strictObject({
  /** Whether the words that come with the program count; unless it is said, as `hasShipped` has it. */
  shipped: z.boolean().optional(),
  /** Of an own category. */
  name: z.string().trim().max(40).default(''),
  on: z.boolean().default(true),
  level: GuardLevel.default(1),
  in: z.enum(guardActions).default('block'),
  out: z.enum(guardActions).default('mask'),
  /** What stands in place of a word, with `replace`. */
  replacement: z.string().trim().max(80).default(''),
});
export type CategoryRule = z.output<typeof CategoryRule>;
export const GuardSettings = z.strictObject({
  categories: z
    .record(CategoryId, CategoryRule)
    .refine((all) => Object.keys(all).length <= guardCategories.length + MOST_OWN_CATEGORIES)
    .default({}),
  /** Words that come with the program and do not count here. */
  spared: z.array(z.string().max(200)).max(1_000).default([]),
  pinyin: z.boolean().default(true),
  homophones: z.boolean().default(false),
});
export type GuardSettings = z.output<typeof GuardSettings>;

/** What a category does until somebody says otherwise: help where somebody is in danger, no more than needed elsewhere. */
export function usualRule(category: string): CategoryRule {
  const rule = CategoryRule.parse({});
  if (category === 'self-harm') return { ...rule, in: 'handoff' };
  if (category === 'abuse') return { ...rule, in: 'tag' };
  if (category === 'contact' || category === 'ads') return { ...rule, in: 'mask' };
  return rule;
}
export const ruleOf = (settings: GuardSettings, category: string): CategoryRule =>
  settings.categories[category] ?? usualRule(category);
/** Shops name messengers and praise themselves: words of ours against that count where somebody wants them. */
const ON_WISH: ReadonlySet<string> = new Set(['contact', 'ads']);
export const hasShipped = (settings: GuardSettings, category: string): boolean =>
  ruleOf(settings, category).shipped ?? !ON_WISH.has(category);
