// agent: a model with a goal and tools talks with the customer until the matter is done, needs a person, or cannot be done. Every call it makes
// is an effect: it is in the journal, in the trace, inside the budget, and can be mocked and replayed.
import { z } from 'zod';
import { defineNode, type Scope, type VarType } from '@dialoom/shared/node/define';
import { ask, Failed, llm, say, type Round, type ToolCall } from '@dialoom/shared/node/effects';
import { advanced, field, isBlank, saved, unit } from '@dialoom/shared/node/fields';
import { typedField, schemaOf } from '@dialoom/shared/node/typed-fields';
import { oddSite } from '../_model/odd-site.ts';
import { lintTools } from '../_model/tool-lint.ts';
import { argumentsIn, entersBy, runTools, setBy, toolRow, toolsFor, usesOf } from '../_model/tools.ts';
import { examples } from './examples.ts';
import { text } from './text.ts';

const ABOUT = [
  'You see one matter of a customer through. Talk with the customer in their language, briefly, one question at a time.',
  'Use the tools you are given; never say that something was done which no tool has confirmed.',
  'When the goal is reached call "finish_done". When a person is needed, or the customer asks for one, call "finish_person". When it cannot be done call "finish_gave_up".',
].join('\n');
const note = typedField().parse({ id: 'note', name: 'note', about: 'One line: what came of it', required: false });
/** How the model leaves: tools of ours, which run nothing. */
const endings = {
  finish_done: { exit: 'done', about: 'The goal is reached.' },
  finish_person: { exit: 'person', about: 'A person must go on.' },
  finish_gave_up: { exit: 'gave-up', about: 'It cannot be done here.' },
} as const;
const isEnding = (name: string): name is keyof typeof endings => Object.hasOwn(endings, name);
const endingTools = Object.entries(endings).map(([name, { about }]) => ({ name, about, schema: schemaOf([note]) }));

export const agent = defineNode({
  type: 'agent',
  version: 1,
  icon: 'bot',
  category: 'model',
  waits: true,
  usesModel: true,
  wording: ['connection', 'goal', 'rules', 'temperature', 'maxTokens'],
  config: z.strictObject({
    connection: field.connection('model').default(''),
    goal: field.template(5_000).prefault(''),
    rules: field.template(10_000).prefault(''),
    tools: z.array(toolRow).max(16).default([]),
    result: field.writes().default(''),
    fallback: field.words().prefault(''),
    turns: advanced(unit('times', z.int().min(1).max(30).default(10))),
    rounds: advanced(unit('times', z.int().min(1).max(8).default(4))),
    links: advanced(field.lines(50).default([])),
    temperature: advanced(z.number().min(0).max(2)).optional(),
    maxTokens: advanced(z.int().min(1).max(32_000)).optional(),
    timeoutSeconds: advanced(unit('seconds', z.int().min(1).max(120).default(30))),
  }),
  exits: ['done', 'person', 'gave-up', 'silent', 'error'],
  sets: ({ result, tools }) => ({ ...setBy(tools), ...saved<VarType>(result, 'text') }),
  enters: ({ tools }) => entersBy(tools),
  tools: ({ tools }) => usesOf(tools),
  card: ({ connection, goal, tools }, { source, name, label }) =>
    [
      source(goal).trim(),
      connection === '' ? '' : name('connections', connection),
      tools.length === 0 ? '' : `${label('tools')} ${tools.map((one) => one.name).join(' ')}`,
    ].filter(Boolean),
  *lint({ goal, links, tools }) {
    if (isBlank(goal)) yield { code: 'no-goal', at: 'goal' };
    const odd = oddSite(links);
    if (odd !== undefined) yield { code: 'no-site', at: 'links', detail: { site: odd } };
    yield* lintTools(tools);
  },
  *run(config, scope) {
    const { tools, turns, rounds: mostRounds, result, fallback } = config;
    const request = {
      ...(config.connection !== '' && { connection: config.connection }),
      system: [ABOUT, `Goal: ${scope.model(config.goal)}`, scope.model(config.rules)].filter(Boolean).join('\n\n'),
      prompt: openingOf(scope),
      links: config.links,
      speak: true,
      ...(config.temperature !== undefined && { temperature: config.temperature }),
      ...(config.maxTokens !== undefined && { maxTokens: config.maxTokens }),
      tools: [...toolsFor(tools), ...endingTools],
      within: config.timeoutSeconds * 1_000,
    };
    const past: Round[] = [];
    let spoken = 0;
    let inARow = 0;
    let wasWrong = false;
    try {
      for (;;) {
        const { text: words, calls = [] } = yield* llm({ ...request, ...(past.length > 0 && { rounds: [...past] }) });
        past.push({ from: 'model', text: words, calls });
        const end = calls.find(({ name }) => isEnding(name));
        if (end && isEnding(end.name))
          return { exit: endings[end.name].exit, set: saved(result, noteIn(end) || words) };
        if (calls.length === 0) {
          if (++spoken > turns) return { exit: 'gave-up', set: saved(result, '') };
          const { text: answer } = yield* ask({ prompt: '' }); // what it said stands there already
          past.push({ from: 'customer', text: scope.data(answer, 'customer') });
          inARow = 0;
          continue;
        }
        if (++inARow > mostRounds) return { exit: 'gave-up', set: saved(result, '') };
        const done = yield* runTools(calls, tools, scope);
        if (done.wrong && wasWrong) throw new Failed('llm-tools'); // it was told once
        wasWrong = done.wrong;
        past.push(...done.rounds);
      }
    } catch (error) {
      const meant = error instanceof Failed && ['stopped', 'taken-over', 'silence'].includes(error.code);
      if (error instanceof Failed && !meant && !isBlank(fallback)) yield* say(scope.render(fallback));
      throw error;
    }
  },
  text,
  fresh: {
    goal: '弄清客户要办什么，用工具替他办好。\nFind out what the customer needs and do it with the tools.',
    rules: '你是店里的客服，简短、礼貌、真实；没有工具能办的事，说明并转人工。\nYou work in the shop’s customer service: brief, polite, true. What no tool can do goes to a person.',
    fallback: { 'zh-CN': '我这边暂时办不了，请稍等。', en: 'I cannot do that right now.' },
  },
  examples,
}); // prettier-ignore

/** What brought the customer here, as data. */
function openingOf({ vars, data }: Scope): string {
  const { message } = (vars['conversation'] ?? {}) as { message?: unknown };
  return typeof message === 'string' && message.trim() !== '' ? data(message, 'customer') : 'The customer is here. Begin.'; // prettier-ignore
}
function noteIn(call: ToolCall): string {
  const read = argumentsIn(call, [note]);
  const said = 'values' in read ? read.values['note'] : undefined;
  return typeof said === 'string' ? said.slice(0, 500) : '';
}
