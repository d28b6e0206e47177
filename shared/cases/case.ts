// A test case: what a customer does in one conversation, what answers instead of the world outside, and what must then be so.
// Written by testers, kept beside the bot, run by the studio and by `dialoom test`. One format everywhere.
import { z } from 'zod';
import { Mock, MOST_MOCKS } from '../api/mocks.ts';
import { Language } from '../document/document.ts';
import { FIELD_CHARACTERS } from '../node/content.ts';
import { HandoffOutcome } from '../node/effects.ts';
import { Expectation } from './expectation.ts';

/** Texts of a case are as long as what a customer may send. */
const Text = z.string().min(1).max(8_000);
const Facts = z.record(z.string().max(64), z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]));
const expect = z.array(Expectation).max(30).optional();

/** What the customer does, or what happens to the conversation; `expect`: of everything until it rests again. */
export const CaseStep = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('say'), text: Text, expect }),
  /** A button that the bot offers, by what stands on it. */
  z.strictObject({ do: z.literal('press'), text: Text, expect }),
  /** The open form, by the ids of its fields. */
  z.strictObject({ do: z.literal('fill'), values: z.record(z.string().max(64), z.string().max(FIELD_CHARACTERS)), expect }),
  z.strictObject({ do: z.literal('file'), name: z.string().min(1).max(255), type: z.string().max(100).optional(), size: z.int().min(0).optional(), expect }),
  /** Nobody answers until the deadline; a wait is over. */
  z.strictObject({ do: z.literal('silence'), expect }),
  /** The hand-off to a person ends. */
  z.strictObject({ do: z.literal('person'), outcome: HandoffOutcome, note: z.string().max(1_000).optional(), expect }),
  // what only a recorded test has
  z.strictObject({ do: z.literal('burst'), lines: z.array(Text).min(1).max(20), expect }),
  z.strictObject({ do: z.literal('language'), locale: z.string().max(35), expect }),
  z.strictObject({ do: z.literal('customer'), contact: Facts.optional(), context: Facts.optional(), expect }),
  z.strictObject({ do: z.literal('clock'), at: z.int().min(0).max(8_640_000_000_000_000), expect }),
  z.strictObject({ do: z.literal('set'), variables: z.record(z.string().max(64), z.json()), expect }),
]); // prettier-ignore
export type CaseStep = z.output<typeof CaseStep>;

export const MOST_STEPS = 100;
export const MOST_ROWS = 1_000;
/** The most cases that one bot may have. */
export const MOST_CASES = 2_000;
/** A case as text, at most: mocks of whole answers of a backend are the large part. */
export const MOST_CASE_BYTES = 256 * 1024;
/** What may really be called while a case runs, when it says so. Everything else outside must be mocked. */
export const REAL = ['http', 'llm', 'records'] as const;

/** `{{ column }}` in the texts of the case stands for the row's value: one case, many wordings. */
export const Table = z.strictObject({
  columns: z.array(z.string().min(1).max(40)).min(1).max(12),
  rows: z.array(z.array(z.string().max(2_000)).max(12)).max(MOST_ROWS),
});
export type Table = z.output<typeof Table>;

export const CaseId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export const Case = z.strictObject({
  id: CaseId,
  name: z.string().trim().min(1).max(200),
  /** A heading that it stands under; absent: none. */
  suite: z.string().trim().max(80).optional(),
  tags: z.array(z.string().trim().min(1).max(40)).max(20).optional(),
  /** Kept, and not run. */
  off: z.literal(true).optional(),
  locale: Language.optional(), // absent: the bot's first
  channel: z.string().max(20).optional(), // absent: the web page
  contact: Facts.optional(),
  context: Facts.optional(),
  /** What the conversation takes for the time, in ms since 1970; absent: a fixed Saturday morning, so that runs are alike. */
  at: z.int().min(0).optional(),
  mocks: z.array(Mock).max(MOST_MOCKS).optional(),
  real: z.array(z.enum(REAL)).max(REAL.length).optional(),
  /** Of what the bot says before the customer has said anything. */
  greeting: expect,
  steps: z.array(CaseStep).max(MOST_STEPS),
  table: Table.optional(),
});
export type Case = z.output<typeof Case>;

/** The time of a case that says none: 2026-11-21 10:00 in Shanghai, in ms. */
export const CASE_TIME = 1_795_226_400_000;
