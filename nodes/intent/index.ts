// intent: asks what the customer wants and goes that way; when in doubt it asks back; what is none of these is the fallback.
import { z } from 'zod';
import { defineNode, each } from '@dialoom/shared/node/define';
import { ask, choose, classify, type Json } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit } from '@dialoom/shared/node/fields';
import { examples } from './examples.ts';
import { text } from './text.ts';

const wording = z.strictObject({ id: field.rowId(), text: field.words().prefault('') });
const row = z.strictObject({
  id: field.rowId(),
  intent: field.from('intents').default(''),
  label: field.words(200).prefault(''),
});
export const intentConfig = z.strictObject({
  prompt: field.words().prefault(''),
  rows: z.array(row).max(100).default([]),
  retries: z.array(wording).max(5).default([]),
  askBack: z.boolean().default(true),
  askBackText: advanced(field.words().prefault('')),
  utterance: advanced(field.writes().default('')),
  variable: advanced(field.writes().default('')),
  threshold: advanced(unit('percent', z.int().min(0).max(100))).optional(),
  waitMinutes: advanced(unit('minutes', z.int().min(1).max(43_200).default(1_440))),
});
/** How often the customer may answer "did you mean" with another sentence before it is the fallback. */
const MOST_ROUNDS = 3;
const NONE = 'none-of-these';

export const intent = defineNode({
  type: 'intent',
  version: 1,
  icon: 'scan-search',
  category: 'understand',
  waits: true,
  misses: ['else'],
  config: intentConfig,
  exits: ({ rows }) => [...each('intent', rows), 'else', 'silent', 'error'],
  sets: ({ utterance, variable }) => ({ ...saved(utterance, 'text'), ...saved(variable, 'text') }),
  card: ({ prompt, rows, threshold }, { source, label }) =>
    [
      isBlank(prompt) ? '' : `"${source(prompt)}`,
      [`${label('rows')} ${rows.length}`, threshold === undefined ? '' : `${label('threshold')} ${threshold} %`]
        .filter(Boolean)
        .join(' · '),
    ].filter(Boolean),
  exitLabel: ({ rows }, exit, { name, source }) => {
    const own = rows.find((one) => exit === `intent:${one.id}`);
    if (!own) return '';
    return own.intent === '' ? source(own.label) : name('intents', own.intent);
  },
  *lint({ rows, askBack }) {
    if (rows.length === 0) yield { code: 'no-intent', at: 'rows' };
    for (const [i, { intent, label }] of rows.entries()) {
      if (intent === '') yield { code: 'not-chosen', at: `rows.${i}.intent` };
      else if (rows.findIndex((one) => one.intent === intent) < i)
        yield { code: 'intent-twice', at: `rows.${i}.intent` };
      if (askBack && isBlank(label)) yield { code: 'no-label', at: `rows.${i}.label`, level: 'warning' };
    }
  },
  *run(config, { render, prompt: plain, text: own }) {
    const { prompt, rows, retries, askBack, askBackText, utterance, variable, threshold, waitMinutes } = config;
    const within = waitMinutes * 60_000;
    const intents = rows.map((one) => one.intent).filter(Boolean);
    let { text: heard } = yield* ask({ prompt: render(prompt), wants: 'intent', within });
    const leave = (chosen: string) => {
      const taken = rows.find((one) => one.intent === chosen);
      const set = { ...saved(utterance, heard), ...saved(variable, taken ? taken.intent : '') } as Record<string, Json>;
      return { exit: taken ? (`intent:${taken.id}` as const) : ('else' as const), set };
    };
    const reworded = retries.filter(({ text }) => !isBlank(text)).values();
    for (let round = 1; ; round++) {
      const share = threshold === undefined ? {} : { threshold: threshold / 100 };
      const { intent: found, doubtful = [] } = yield* classify({ text: heard, intents, ...share });
      if (found !== undefined) return leave(found);
      const maybe = doubtful
        .flatMap((id) => rows.filter((one) => one.intent === id))
        .map(({ intent: id, label }) => ({ id, label: plain(label).trim().slice(0, 200) }))
        .filter(({ label }) => label !== '');
      const asksBack = askBack && maybe.length > 0 && round < MOST_ROUNDS;
      const { id, text: answered } = asksBack
        ? yield* choose({
            prompt: isBlank(askBackText) ? own('askBack') : render(askBackText),
            choices: [...maybe, { id: NONE, label: own('none') }],
            within,
          })
        : { id: NONE, text: '' };
      if (id === undefined) {
        heard = answered; // said in other words: listen again
        continue;
      }
      if (id !== NONE) return leave(id); // none of these is no row
      const { value: retry } = reworded.next();
      if (!retry) return leave(''); // the fallback
      ({ text: heard } = yield* ask({ prompt: render(retry.text), wants: 'intent', again: true, within }));
      round = 0;
    }
  },
  text,
  fresh: { prompt: { 'zh-CN': '有什么可以帮您？', en: 'How can I help?' } },
  examples,
});
