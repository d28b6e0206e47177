// rate: asks how it was, in stars or faces; then why, and for a comment. Leaves by how satisfied the customer is.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { choose, Failed, type Json, type Result } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit } from '@dialoom/shared/node/fields';
import { examples } from './examples.ts';
import { text } from './text.ts';

const reason = z.strictObject({ id: field.rowId(), label: field.words(200).prefault('') });
const whom = ['nobody', 'low', 'all'] as const;

export const rateConfig = z.strictObject({
  prompt: field.words().prefault(''),
  scale: z.enum(['stars', 'faces']).default('stars'),
  variable: field.writes().default(''),
  reasons: z.array(reason).max(12).default([]),
  askReason: z.enum(whom).default('low'),
  reasonPrompt: advanced(field.words().prefault('')),
  reasonVariable: field.writes().default(''),
  askComment: z.enum(whom).default('low'),
  commentPrompt: advanced(field.words().prefault('')),
  commentVariable: field.writes().default(''),
  waitMinutes: advanced(unit('minutes', z.int().min(1).max(43_200).default(1_440))),
});

/** Upwards, so that "the fifth" and "5" are the same. Three faces lie on the same scale, and nobody counts them in stars. */
const scales = {
  stars: [
    { score: 1, sign: '★', word: '1', says: ['1.stars', '1.mood'] },
    { score: 2, sign: '★★', word: '2', says: ['2.stars', '2.mood'] },
    { score: 3, sign: '★★★', word: '3', says: ['3.stars', '3.mood'] },
    { score: 4, sign: '★★★★', word: '4', says: ['4.stars', '4.mood'] },
    { score: 5, sign: '★★★★★', word: '5', says: ['5.stars', '5.mood'] },
  ],
  faces: [
    { score: 1, sign: '😞', word: '2', says: ['1.mood', '2.mood'] },
    { score: 3, sign: '😐', word: '3', says: ['3.mood'] },
    { score: 5, sign: '🙂', word: '4', says: ['4.mood', '5.mood', '5.stars'] },
  ],
} as const;
const SKIP = 'skip';
/** What counts as low enough to ask why: up to this score. */
const LOW = 3;
/** Satisfied is 4 and 5, as in the usual CSAT. */
const exitOf = (score: number) => (score >= 4 ? 'satisfied' : score === 3 ? 'neutral' : 'dissatisfied');

export const rate = defineNode({
  type: 'rate',
  version: 1,
  icon: 'star',
  category: 'people',
  waits: true,
  config: rateConfig,
  exits: ['satisfied', 'neutral', 'dissatisfied', 'skipped', 'silent'],
  sets: ({ variable, reasonVariable, commentVariable }) => ({
    ...saved(variable, 'number'),
    ...saved(reasonVariable, 'text'),
    ...saved(commentVariable, 'text'),
  }),
  card: ({ prompt, scale, reasons, variable }, { source, label }) =>
    [
      isBlank(prompt) ? '' : `"${source(prompt)}`,
      [label(`scale=${scale}`), reasons.length === 0 ? '' : `${label('reasons')} ${reasons.length}`].filter(Boolean).join(' · '),
      variable === '' ? '' : `${label('variable')} {{ ${variable} }}`,
    ].filter(Boolean),
  *lint({ prompt, reasons, askReason, variable }) {
    if (isBlank(prompt)) yield { code: 'no-prompt', at: 'prompt' };
    for (const [i, { label }] of reasons.entries()) if (isBlank(label)) yield { code: 'no-label', at: `reasons.${i}.label` };
    if (askReason === 'all' && reasons.length === 0) yield { code: 'no-reason', at: 'reasons' };
    if (variable === '') yield { code: 'not-saved', at: 'variable', level: 'warning' };
  },
  *run(config, { render, prompt: plain, text: own }) {
    const { prompt, scale, variable, reasons, askReason, reasonPrompt, reasonVariable, askComment, commentPrompt, commentVariable, waitMinutes } = config;
    const within = waitMinutes * 60_000;
    const skip = { id: SKIP, label: own('skip'), says: own('skip.also').split('\n') };
    const answer = yield* choose({
      prompt: render(prompt),
      choices: [
        ...scales[scale].map(({ score, sign, word, says }) => ({
          id: String(score),
          label: `${sign} ${own(word)}`,
          says: [sign, ...says.flatMap((key) => own(key).split('\n'))],
        })),
        skip,
      ],
      within,
    });
    if (answer.id === undefined) return { exit: 'skipped', unread: answer.text }; // another question: whoever understands it need not ask
    if (answer.id === SKIP) return { exit: 'skipped' };
    const score = Number(answer.id);

    let why: Json = null;
    let comment: Json = null;
    const asks = (of: (typeof whom)[number]) => of === 'all' || (of === 'low' && score <= LOW);
    try {
      const offered = reasons
        .map(({ id, label }) => ({ id: `reason-${id}`, label: plain(label).trim().slice(0, 200) }))
        .filter(({ label }) => label !== '');
      if (offered.length > 0 && asks(askReason)) {
        const words = isBlank(reasonPrompt) ? own('why') : render(reasonPrompt);
        const given: Result<'choose'> = yield* choose({ prompt: words, choices: [...offered, skip], within });
        why = offered.find(({ id }) => id === given.id)?.label ?? null;
        if (given.id === undefined) comment = given.text; // a reason of their own
      }
      if (comment === null && asks(askComment)) {
        const words = isBlank(commentPrompt) ? own('comment') : render(commentPrompt);
        const given: Result<'choose'> = yield* choose({ prompt: words, choices: [skip], within });
        if (given.id === undefined) comment = given.text.trim() || null;
      }
    } catch (error) {
      if (!(error instanceof Failed && error.code === 'silence')) throw error; // no more words: the score stands all the same
    }
    return {
      exit: exitOf(score),
      set: { ...saved<Json>(variable, score), ...saved(reasonVariable, why), ...saved(commentVariable, comment) },
    };
  },
  text,
  fresh: {
    prompt: { 'zh-CN': '请给这次服务打个分：', en: 'How was it?' },
    reasons: [
      { id: 'slow', label: { 'zh-CN': '等太久', en: 'It took too long' } },
      { id: 'unsolved', label: { 'zh-CN': '问题没有解决', en: 'My problem is not solved' } },
    ],
  },
  examples,
}); // prettier-ignore
