// remember: keeps facts of a signed-in customer for the next conversations, after asking once whether it may.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { choose, remember as keep, type Json } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, unit, VariableName } from '@dialoom/shared/node/fields';
import { signedIn } from '../_crm/customer.ts';
import { text } from './text.ts';

/** Words that a template takes for a question about the whole: how many there are, the first, the last. */
const COUNTS: ReadonlySet<string> = new Set(['size', 'first', 'last']);
const fact = z.strictObject({
  id: field.rowId(),
  name: field.text(64).default(''),
  value: field.template(2_000).prefault(''),
});

export const remember = defineNode({
  type: 'remember',
  version: 1,
  icon: 'brain',
  category: 'session',
  waits: true,
  config: z.strictObject({
    facts: z.array(fact).max(20).default([]),
    prompt: field.words().prefault(''),
    waitMinutes: advanced(unit('minutes', z.int().min(1).max(43_200).default(1_440))),
  }),
  exits: ['remembered', 'declined', 'unknown', 'silent', 'error'],
  card: ({ facts, prompt }, { source }) =>
    [
      facts
        .map(({ name }) => name)
        .filter(Boolean)
        .join(' · '),
      isBlank(prompt) ? '' : `"${source(prompt)}`,
    ].filter(Boolean),
  *lint({ facts, prompt }) {
    if (isBlank(prompt)) yield { code: 'no-prompt', at: 'prompt' };
    if (facts.length === 0) yield { code: 'no-fact', at: 'facts' };
    for (const [i, { name }] of facts.entries())
      if (!VariableName.safeParse(name).success || COUNTS.has(name)) yield { code: 'no-name', at: `facts.${i}.name` };
  },
  *run({ facts, prompt, waitMinutes }, scope) {
    if (signedIn(scope) === undefined) return { exit: 'unknown' };
    const known = facts
      .map(({ name, value }): [string, Json] => [name, scope.prompt(value).trim()])
      .filter(([name, value]) => name !== '' && value !== '');
    const all = Object.fromEntries(known);
    const { contact } = scope.vars;
    // who agreed once is not asked again
    if (typeof contact === 'object' && contact !== null && !Array.isArray(contact) && contact['remembers'] === true) {
      const { kept } = yield* keep({ facts: all });
      return { exit: kept ? 'remembered' : 'unknown' };
    }
    const words = scope.render(prompt);
    const answer = yield* choose({
      prompt: words,
      choices: [
        { id: 'yes', label: scope.text('yes'), says: scope.text('yes.also').split('\n') },
        { id: 'no', label: scope.text('no'), says: scope.text('no.also').split('\n') },
      ],
      within: waitMinutes * 60_000,
    });
    if (answer.id === undefined) return { exit: 'declined', unread: answer.text }; // nothing but a yes is a yes
    const given = answer.id === 'yes';
    const { kept } = yield* keep({ facts: given ? all : {}, consent: { words, given } });
    return { exit: !given ? 'declined' : kept ? 'remembered' : 'unknown' };
  },
  text,
  fresh: {
    prompt: {
      'zh-CN': '要不要记住这些信息，下次就不用再说一遍？您随时可以让我们删除。',
      en: 'Shall we remember this for next time? You can have it deleted whenever you like.',
    },
  },
  examples: [
    {
      name: 'asked, and agreed',
      config: { facts: [{ id: 'aaaa', name: 'shoe', value: '{{ size }}' }], prompt: 'May we remember your size?' },
      vars: { contact: { id: 'contact-li', verified: true }, size: 'M' },
      script: [{ choose: { id: 'yes', text: 'Yes' } }, { remember: { kept: true } }],
      ends: { exit: 'remembered', set: {}, said: ['May we remember your size?'] },
    },
    {
      name: 'agreed before: not asked again',
      config: { facts: [{ id: 'aaaa', name: 'shoe', value: 'L' }], prompt: 'May we?' },
      vars: { contact: { id: 'contact-li', verified: true, remembers: true } },
      script: [{ remember: { kept: true } }],
      ends: { exit: 'remembered', said: [] },
    },
    {
      name: 'refused',
      config: { facts: [{ id: 'aaaa', name: 'shoe', value: 'L' }], prompt: 'May we?' },
      vars: { contact: { id: 'contact-li', verified: true } },
      script: [{ choose: { id: 'no', text: 'No' } }, { remember: { kept: false } }],
      ends: { exit: 'declined' },
    },
    {
      name: 'not signed in',
      config: { facts: [{ id: 'aaaa', name: 'shoe', value: 'L' }], prompt: 'May we?' },
      script: [],
      ends: { exit: 'unknown', said: [] },
    },
    {
      name: 'no answer',
      config: { prompt: 'May we?', waitMinutes: 5 },
      vars: { contact: { id: 'contact-li', verified: true } },
      script: [{ choose: { failed: 'silence' } }],
      ends: { exit: 'silent' },
    },
    {
      name: 'the records do not answer',
      config: { prompt: 'May we?' },
      vars: { contact: { id: 'contact-li', verified: true, remembers: true } },
      script: [{ remember: { failed: 'timeout' } }],
      ends: { exit: 'error' },
    },
  ],
});
