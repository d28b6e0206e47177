// faq: answers from a knowledge list; when in doubt it offers the likely questions, and what is not in the list is said so by its exit.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { call, choose, Failed, llm, retrieve, say, type Result, type Vars } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit, when } from '@dialoom/shared/node/fields';
import { atPath } from '@dialoom/shared/node/paths';
import { examples } from './examples.ts';
import { INSTRUCTIONS, judged, PROMPT } from './grounded.ts';
import { text } from './text.ts';

export const faqConfig = z.strictObject({
  knowledge: field.from('knowledge').default(''),
  about: z.enum(['message', 'text']).default('message'),
  text: when('about', ['text'], field.template(1_000).prefault('')),
  answer: z.enum(['say', 'save']).default('say'),
  variable: field.writes().default(''),
  byModel: z.boolean().default(false),
  connection: when('byModel', [true], field.connection('model').default('')),
  askBack: z.boolean().default(true),
  related: advanced(when('answer', ['say'], z.boolean().default(true))),
  askBackText: advanced(when('askBack', [true], field.words().prefault(''))),
  most: advanced(when('askBack', [true], z.int().min(1).max(5).default(3))),
  question: advanced(field.writes().default('')),
  sure: advanced(unit('percent', z.int().min(1).max(100))).optional(),
  waitMinutes: advanced(when('askBack', [true], unit('minutes', z.int().min(1).max(43_200).default(1_440)))),
});
/** How often the customer may answer "did you mean" with another sentence before it is not found. */
const MOST_ROUNDS = 3;
const NONE = 'none-of-these';
const LABEL = 200;
/** What is looked up; nobody asks a longer question. */
const LONGEST = 2_000;

/** The cell of a table that was answered last, by its id: "and its price?" is about the same thing. */
const LAST_FACT = 'lastFact';

type Entry = Result<'retrieve'>['entries'][number];
/** Passages that a model reads, and how long it may take. */
const MOST_SOURCES = 5;
const MODEL_MS = 30_000;

const messageOf = (vars: Vars): string => {
  const message = atPath(vars, 'conversation.message');
  return typeof message === 'string' ? message : '';
};

export const faq = defineNode({
  type: 'faq',
  version: 1,
  icon: 'book-open',
  category: 'knowledge',
  waits: true,
  misses: ['not-found'],
  config: faqConfig,
  exits: ({ askBack }) => ['found', ...(askBack ? [] : (['doubtful'] as const)), 'not-found', ...(askBack ? (['silent'] as const) : []), 'error'],
  sets: ({ variable, question }) => ({ ...saved(variable, 'text'), ...saved(question, 'text'), ...saved(LAST_FACT, 'text') }),
  card: ({ knowledge, about, text, answer, variable }, { label, name, source }) =>
    [
      `${label('knowledge')} ${knowledge === '' ? '…' : name('knowledge', knowledge)}`,
      about === 'text' ? source(text) : '',
      [answer === 'save' ? label('answer=save') : '', variable === '' ? '' : `{{ ${variable} }}`].filter(Boolean).join(' '),
    ].filter(Boolean),
  *lint({ knowledge, about, text, answer, variable }) {
    if (knowledge === '') yield { code: 'no-list', at: 'knowledge' };
    if (about === 'text' && isBlank(text)) yield { code: 'no-text', at: 'text' };
    if (answer === 'save' && variable === '') yield { code: 'not-saved', at: 'variable' };
  },
  *run(config, { vars, locale, prompt: plain, render, model, text: own }) {
    const { knowledge, about, text, answer, variable, related, byModel, connection, askBack, askBackText, most, question, sure, waitMinutes } = config;
    const last = atPath(vars, LAST_FACT);
    let after = typeof last === 'string' && last !== '' ? last : undefined;
    let asked = about === 'text' ? plain(text) : messageOf(vars);
    const nothing = { ...saved(variable, ''), ...saved(question, '') };
    const answered = function* ({ id, kind, question: own, answer: said, citation, images = [], offers = [], flow }: Entry) {
      if (answer === 'say') {
        const [image, ...more] = images;
        const suggest = related ? offers : [];
        yield* say({ text: said, answer: id, ...(citation && { sources: [citation] }), ...(image && { image }), ...(suggest.length > 0 && more.length === 0 && { suggest }) });
        for (const [i, one] of more.entries()) yield* say({ image: one, ...(suggest.length > 0 && i === more.length - 1 && { suggest }) });
        // gone through like a called flow: what this flow does after an answer comes after it
        if (flow !== undefined) yield* call({ flow });
      }
      return { exit: 'found' as const, set: { ...saved(variable, said), ...saved(question, own), ...(kind === 'fact' && saved(LAST_FACT, id)) } };
    };
    /** In a model's words, from the passages; nothing when it is refused, not proven, or there is no model. */
    const phrased = function* (entries: readonly Entry[]) {
      const sources = entries.flatMap(({ kind, answer: said, citation, band }) => (kind === 'passage' && citation && band !== 'none' ? [{ text: said.replace(/\*\*|\\(?=[\\`*_[\]<~|>#+=.-])/g, ''), citation }] : [])).slice(0, MOST_SOURCES);
      try {
        const { text: made } = yield* llm({
          ...(connection !== '' && { connection }),
          system: model(INSTRUCTIONS),
          prompt: model(PROMPT, { question: asked, sources: sources.map((one) => [one.citation.place, one.text].filter(Boolean).join('\n')) }),
          temperature: 0,
          maxTokens: 500,
          within: MODEL_MS,
        });
        return judged(made, sources);
      } catch (error) {
        if (error instanceof Failed && error.code !== 'stopped' && error.code !== 'taken-over') return 'unproven';
        throw error;
      }
    };
    for (let round = 1; ; round++) {
      asked = asked.trim().slice(0, LONGEST);
      // what came in answer to "did you mean" has been read by nobody else yet
      const missed = { exit: 'not-found' as const, set: nothing, ...(round > 1 && { unread: asked }) };
      if (asked === '') return missed;
      const share = sure === undefined ? {} : { sure: sure / 100 };
      const { band, entries } = yield* retrieve({ list: knowledge, text: asked, locale, most: byModel ? Math.max(most, MOST_SOURCES) : most, ...share, ...(after !== undefined && { after }) });
      const [best] = entries;
      if (!best || band === 'none') return missed;
      // what people wrote is said as they wrote it
      const made = byModel && best.kind === 'passage' ? yield* phrased(entries) : 'unproven';
      if (made === 'refused') return missed;
      if (made !== 'unproven') {
        if (answer === 'say') yield* say({ text: made.text, answer: best.id, sources: made.sources, generated: true });
        return { exit: 'found', set: { ...saved(variable, made.text), ...saved(question, best.question) } };
      }
      if (band === 'found') return yield* answered(best);
      if (!askBack) return { exit: 'doubtful', set: { ...nothing, ...saved(question, best.question) } };
      if (round === MOST_ROUNDS) return missed;
      if (best.kind === 'fact') after = best.id; // what is said next may be only what was missing
      const maybe = entries.filter((one) => one.band !== 'none' && one.question !== '').slice(0, byModel ? most : undefined);
      const taken = yield* choose({
        prompt: isBlank(askBackText) ? own('askBack') : render(askBackText),
        choices: [
          ...maybe.map(({ id, question: label }) => ({ id, label: label.slice(0, LABEL) })),
          { id: NONE, label: own('none'), says: own('none.also').split('\n') },
        ],
        within: waitMinutes * 60_000,
      });
      if (taken.id === NONE) return { exit: 'not-found', set: nothing };
      const meant = maybe.find(({ id }) => id === taken.id);
      if (meant) return yield* answered(meant);
      asked = taken.text; // asked in other words: look again
    }
  },
  text,
  examples,
}); // prettier-ignore
