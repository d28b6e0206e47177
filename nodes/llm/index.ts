// llm: a language model answers; the customer reads along while it is made, or the answer goes into variables, as a text or in a shape.
import { z } from 'zod';
import { defineNode, type Scope, type VarType } from '@dialoom/shared/node/define';
import { Failed, llm as model, retrieve, say, type Effect, type Json, type Vars } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit, when } from '@dialoom/shared/node/fields';
import { atPath } from '@dialoom/shared/node/paths';
import { schemaOf, TYPED_NAME, typedField, valuesIn, type TypedKind } from '@dialoom/shared/node/typed-fields';
import { converse } from '../_model/converse.ts';
import { oddSite } from '../_model/odd-site.ts';
import { lintTools } from '../_model/tool-lint.ts';
import { entersBy, setBy, toolRow, usesOf } from '../_model/tools.ts';
import { examples } from './examples.ts';
import { text } from './text.ts';

const outputField = typedField().extend({ variable: field.writes().default('') });
const varTypes: Readonly<Record<TypedKind, VarType>> = { text: 'text', number: 'number', whole: 'number', 'yes-no': 'boolean', choice: 'text', texts: 'list', date: 'text' }; // prettier-ignore
const SEEN_TYPES = /^image\/(png|jpeg|webp|gif)$/;

export const llm = defineNode({
  type: 'llm',
  version: 1,
  icon: 'sparkles',
  category: 'model',
  waits: true, // where a tool asks the customer first
  rests: ({ tools }) => tools.some(({ confirm }) => confirm),
  usesModel: true,
  wording: ['connection', 'instructions', 'prompt', 'temperature', 'maxTokens'],
  config: z.strictObject({
    connection: field.connection('model').default(''),
    instructions: field.template(20_000).prefault(''),
    prompt: field.template(20_000).prefault(''),
    output: z.enum(['text', 'fields']).default('text'),
    fields: when('output', ['fields'], z.array(outputField).max(30).default([])),
    speak: when('output', ['text'], z.boolean().default(true)),
    variable: when('output', ['text'], field.writes().default('')),
    fallback: field.words().prefault(''),
    knowledge: advanced(field.from('knowledge').default('')),
    passages: advanced(z.int().min(1).max(10).default(4)),
    picture: advanced(field.reads().default('')),
    tools: z.array(toolRow).max(20).default([]),
    rounds: advanced(unit('times', z.int().min(1).max(10).default(4))),
    links: advanced(field.lines(50).default([])),
    memory: advanced(z.int().min(0).max(50).default(6)),
    summary: advanced(z.boolean().default(false)),
    temperature: advanced(z.number().min(0).max(2)).optional(),
    maxTokens: advanced(z.int().min(1).max(32_000)).optional(),
    timeoutSeconds: advanced(unit('seconds', z.int().min(1).max(120).default(30))),
  }),
  exits: ({ picture, tools }) => [
    'ok',
    ...(picture === '' ? [] : (['file'] as const)),
    ...(tools.some(({ confirm }) => confirm) ? (['silent'] as const) : []),
    'error',
  ],
  sets: ({ output, fields, variable, tools }) => ({
    ...setBy(tools),
    ...(output === 'text'
      ? saved<VarType>(variable, 'text')
      : (Object.assign({}, ...fields.map((one) => saved<VarType>(one.variable, varTypes[one.kind]))) as Record<
          string,
          VarType
        >)),
  }),
  enters: ({ tools }) => entersBy(tools),
  tools: ({ tools }) => usesOf(tools),
  card: ({ connection, prompt, output, fields, variable, tools }, { source, name, label }) => {
    const into = output === 'text' ? [variable] : fields.map((one) => one.variable);
    const named = into.filter(Boolean).map((one) => `{{ ${one} }}`);
    return [
      source(prompt).trim(),
      [
        connection === '' ? '' : name('connections', connection),
        named.length === 0 ? '' : `${label('variable')} ${named.join(' ')}`,
      ]
        .filter(Boolean)
        .join(' · '),
      tools.length === 0 ? '' : `${label('tools')} ${tools.map((one) => one.name).join(' ')}`,
    ].filter(Boolean);
  },
  *lint({ prompt, output, fields, speak, variable, links, tools, picture, connection }) {
    if (isBlank(prompt)) yield { code: 'no-prompt', at: 'prompt' };
    const odd = oddSite(links);
    if (odd !== undefined) yield { code: 'no-site', at: 'links', detail: { site: odd } };
    if (output === 'text' && !speak && variable === '') yield { code: 'goes-nowhere', at: 'variable' };
    if (output === 'fields' && fields.length === 0) yield { code: 'no-fields', at: 'fields' };
    if (output === 'fields')
      for (const [i, one] of fields.entries()) {
        if (!TYPED_NAME.test(one.name))
          yield { code: 'field-name', at: `fields.${i}.name`, detail: { name: one.name } };
        if (one.kind === 'choice' && one.choices.length === 0) yield { code: 'no-choices', at: `fields.${i}.choices` };
        if (one.variable === '') yield { code: 'field-nowhere', at: `fields.${i}.variable`, level: 'warning' };
      }
    if (picture !== '' && connection === '') yield { code: 'picture-model', at: 'connection' };
    yield* lintTools(tools);
  },
  *run(config, scope) {
    const { instructions, prompt, output, fields, speak, variable, fallback, tools, rounds, picture } = config;
    try {
      const seen = pictureIn(picture, config.connection, scope);
      if (seen === 'unseen') return { exit: 'file' };
      const passages = yield* known(config, scope);
      const before = yield* summedUp(config, scope);
      const asked = {
        ...(config.connection !== '' && { connection: config.connection }),
        system: [scope.model(instructions), before, passages].filter(Boolean).join('\n\n'),
        prompt: scope.model(prompt),
        links: config.links,
        memory: config.memory,
        speak: output === 'text' && speak,
        ...(config.temperature !== undefined && { temperature: config.temperature }),
        ...(config.maxTokens !== undefined && { maxTokens: config.maxTokens }),
        ...(output === 'fields' && { schema: schemaOf(fields) }),
        ...(seen !== undefined && { files: [seen] }),
        within: config.timeoutSeconds * 1_000,
      };
      const answer = yield* converse(asked, tools, rounds, scope);
      if (output === 'text') {
        if (answer.text.trim() === '') throw new Failed('empty-answer');
        return { exit: 'ok', set: saved(variable, answer.text) };
      }
      const first = valuesIn(answer.text, fields);
      if ('values' in first) return { exit: 'ok', set: kept(first.values, fields) };
      // told once what is wrong; who does not get it right then, does not
      const complaint = { from: 'customer' as const, text: `${first.wrong} Answer again with the JSON object only.` };
      const again = yield* converse({ ...asked, rounds: [...answer.rounds, complaint] }, [], 0, scope);
      const second = valuesIn(again.text, fields);
      if ('wrong' in second) throw new Failed('llm-shape');
      return { exit: 'ok', set: kept(second.values, fields) };
    } catch (error) {
      // the customer is told before the way goes on, unless somebody ended it on purpose; what went wrong is for the error exit
      const meant = error instanceof Failed && ['stopped', 'taken-over', 'silence'].includes(error.code);
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
  examples,
});

const SUM_UP =
  'Sum up the conversation so far for a colleague who goes on with it: what the customer wants, what is settled, numbers and names. At most eight lines, nothing invented.';
/** All of the conversation in a few lines, for long ones: one more question to the model, and nothing when it does not answer. */
function* summedUp({ summary, connection, timeoutSeconds }: { summary: boolean; connection: string; timeoutSeconds: number }, { data }: Scope): Generator<Effect<'llm'>, string, unknown> {
  if (!summary) return '';
  try {
    const { text: lines } = yield* model({
      ...(connection !== '' && { connection }),
      system: SUM_UP,
      prompt: 'Sum up now.',
      memory: 50,
      temperature: 0,
      maxTokens: 400,
      within: timeoutSeconds * 1_000,
    });
    return data(lines.slice(0, 4_000), 'conversation');
  } catch (error) {
    if (error instanceof Failed && !['stopped', 'taken-over'].includes(error.code)) return '';
    throw error;
  }
} // prettier-ignore

type Config = { knowledge: string; passages: number };
/** What a knowledge list holds on the customer's last words, as data. A list that is gone or silent is no reason to be silent. */
function* known({ knowledge, passages }: Config, { vars, locale, data }: Scope): Generator<Effect<'retrieve'>, string, unknown> {
  const asked = (vars['conversation'] as { message?: unknown } | undefined)?.message;
  if (knowledge === '' || typeof asked !== 'string' || asked.trim() === '') return '';
  try {
    const { entries } = yield* retrieve({ list: knowledge, text: asked, locale, most: passages });
    return entries.map(({ question, answer }) => data(`${question}\n${answer}`, 'knowledge')).join('\n');
  } catch (error) {
    if (error instanceof Failed) return '';
    throw error;
  }
} // prettier-ignore

/** The id of a picture that the model can see; `unseen`: a file that it cannot; nothing where no file is. */
function pictureIn(path: string, connection: string, scope: Scope): string | undefined {
  const file = path === '' ? undefined : (atPath(scope.vars, path) as Vars | string | undefined);
  if (typeof file !== 'object' || file === null || typeof file['id'] !== 'string') return undefined;
  const sees = scope.connection(connection)?.settings['sees'] === true;
  return sees && SEEN_TYPES.test(String(file['type'])) ? file['id'] : 'unseen';
}

const kept = (values: Vars, fields: readonly z.output<typeof outputField>[]): Vars =>
  Object.assign({}, ...fields.map((one) => saved<Json>(one.variable, values[one.name] ?? null))) as Vars;
