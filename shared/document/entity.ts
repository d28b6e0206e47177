// An entity of a bot: what customers name that only this bot knows. A list with other words for each value, a pattern, or parts that come together.
import { z } from 'zod';
import { systemKinds } from '../node/entity-kinds.ts';

/** The same ids as everywhere in a document; written here so that the two files do not need each other. */
const Id = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/);
const Language = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);

export const MOST_VALUES = 5_000;
export const MOST_SAYINGS = 50;
export const VALUE_CHARACTERS = 200;
export const MOST_PARTS = 10;
/** Kinds this program knows; another one is kept, found never, and told by lint. */
export const entityKinds = ['list', 'pattern', 'composite'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** One value of a list: what is stored, and what customers say for it in each language. The value itself is always understood. */
export const EntityValue = z.looseObject({
  value: z.string().max(VALUE_CHARACTERS),
  says: z.record(Language, z.array(z.string().max(VALUE_CHARACTERS)).max(MOST_SAYINGS)).default({}),
});
export type EntityValue = z.infer<typeof EntityValue>;

/** A part of a composite: of a kind found without a list, or (`entity`) of a list or pattern of this bot. */
export const EntityPart = z.looseObject({
  id: Id,
  /** The key of its value: `{{ trip.from }}`. */
  name: z.string().max(64).default(''),
  kind: z.enum([...systemKinds, 'entity']).default('city'),
  entity: Id.optional(), // with kind: 'entity'
  /** Of two values of a kind, the one it takes: 从…到…, from … to. */
  role: z.enum(['from', 'to']).optional(),
  /** What is asked, in each language, while it is missing; without words the rest is taken as it is. */
  asks: z.record(Language, z.string().max(300)).optional(),
});
export type EntityPart = z.infer<typeof EntityPart>;

export const Entity = z.looseObject({
  name: z.string().max(120).default(''),
  kind: z.string().max(32).default('list'),
  /** Of a list, by id: two people can each change a value. */
  values: z
    .record(Id, EntityValue)
    .refine((all) => Object.keys(all).length <= MOST_VALUES, {
      params: { fault: 'document.too-many-values', most: MOST_VALUES },
    })
    .default({}),
  /** Of a list: also with one slip in a longer word, or by the same sound. Such a value is doubtful. */
  fuzzy: z.boolean().default(true),
  /** Of a pattern, in RE2 syntax. */
  pattern: z.string().max(500).default(''),
  /** Of a composite. */
  parts: z.array(EntityPart).max(MOST_PARTS).default([]),
});
export type Entity = z.infer<typeof Entity>;
