// llm: a language model answers; the customer reads along while it is made, or the text goes into a variable.
import { z } from 'zod';
import { defineNode } from '@dialoom/shared/node/define';
import { Failed, llm as model, say } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit } from '@dialoom/shared/node/fields';
import { text } from './text.ts';

export const llm = defineNode({
  type: 'llm',
  version: 1,
  icon: 'sparkles',
  category: 'model',
  waits: false,
  usesModel: true,
  config: z.strictObject({
    connection: field.connection('model').default(''),
    instructions: field.template(20_000).prefault(''),
    prompt: field.template(20_000).prefault(''),
    speak: z.boolean().default(true),
    variable: field.writes().default(''),
    fallback: field.words().prefault(''),
    links: advanced(field.lines(50).default([])),
    memory: advanced(z.int().min(0).max(50).default(6)),
    temperature: advanced(z.number().min(0).max(2)).optional(),
    maxTokens: advanced(z.int().min(1).max(32_000)).optional(),
    timeoutSeconds: advanced(unit('seconds', z.int().min(1).max(120).default(30))),
  }),
  exits: ['ok', 'error'],
  sets: ({ variable }) => saved(variable, 'text'),
  card: ({ connection, prompt, variable }, { source, name, label }) =>
    [
      source(prompt).trim(),
      [
        connection === '' ? '' : name('connections', connection),
        variable === '' ? '' : `${label('variable')} {{ ${variable} }}`,
      ]
        .filter(Boolean)
        .join(' · '),
    ].filter(Boolean),
  *lint({ prompt, speak, variable, links }) {
    if (isBlank(prompt)) yield { code: 'no-prompt', at: 'prompt' };
    const odd = links.find((host) => !/^(\*\.)?[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(host));
    if (odd !== undefined) yield { code: 'no-site', at: 'links', detail: { site: odd } };
    if (!speak && variable === '') yield { code: 'goes-nowhere', at: 'variable' };
  },
  *run(
    {
      connection,
      instructions,
      prompt,
      speak,
      variable,
      fallback,
      links,
      memory,
      temperature,
      maxTokens,
      timeoutSeconds,
    },
    scope,
  ) {
    try {
      const { text: answer } = yield* model({
        ...(connection !== '' && { connection }),
        system: scope.model(instructions),
        prompt: scope.model(prompt),
        links,
        memory,
        speak,
        ...(temperature !== undefined && { temperature }),
        ...(maxTokens !== undefined && { maxTokens }),
        within: timeoutSeconds * 1_000,
      });
      if (answer.trim() === '') throw new Failed('empty-answer');
      return { exit: 'ok', set: saved(variable, answer) };
    } catch (error) {
      // the customer is told before the way goes on, unless somebody ended it on purpose; what went wrong is for the error exit
      const meant = error instanceof Failed && (error.code === 'stopped' || error.code === 'taken-over');
      if (error instanceof Failed && !meant && !isBlank(fallback)) yield* say(scope.render(fallback));
      throw error;
    }
  },
  text,
  fresh: {
    instructions:
      '你是店里的客服，回答简短、礼貌、真实；不知道的就说不知道。\nYou work in the shop’s customer service. Be brief, polite and true; say so when you do not know.',
    prompt: '用客户的语言回答客户刚才的问题。\nAnswer the customer’s last question in their language.',
    fallback: { 'zh-CN': '这个问题我暂时答不上来。', en: 'I cannot answer that right now.' },
  },
  examples: [
    {
      name: 'answers while the customer reads along',
      config: {
        connection: 'deepseek',
        instructions: 'You work for {{ shop }}.',
        prompt: '{{ question }}',
        variable: 'answer',
        links: ['cloudbrocade.example'],
        memory: 4,
        temperature: 0.3,
        maxTokens: 400,
        timeoutSeconds: 20,
      },
      vars: { shop: 'Cloud Brocade', question: 'Is the *blue* one waterproof?' },
      script: [{ llm: { text: 'Yes, to three metres.' } }],
      ends: { exit: 'ok', set: { answer: 'Yes, to three metres.' }, said: [] },
    },
    {
      name: 'only for a variable',
      config: { prompt: 'Sum up in one line: {{ story }}', speak: false, variable: 'summary' },
      vars: { story: 'It fell and broke.' },
      script: [{ llm: { text: 'Fell, broke.' } }],
      ends: { exit: 'ok', set: { summary: 'Fell, broke.' } },
    },
    {
      name: 'no model is set',
      config: { prompt: '{{ question }}', fallback: 'I cannot answer that right now, {{ contact.name }}.' },
      vars: { question: 'Why?', contact: { name: 'Li' } },
      script: [{ llm: { failed: 'no-model' } }],
      ends: { exit: 'error', set: { error: 'no-model' }, said: ['I cannot answer that right now, Li.'] },
    },
  ],
});
