// `chat BOT.json`: talks to a bot in the terminal, with the engine of production.
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { nodes } from '@dialoom/nodes';
import type { SimulatedMessage } from '@dialoom/shared/api/simulations';
import type { BotDocument } from '@dialoom/shared/document/document';
import type { Locale } from '@dialoom/shared/node/define';
import { Failed, type HandoffOutcome } from '@dialoom/shared/node/effects';
import { fill } from '@dialoom/shared/text/messages';
import { retrieveFromFile } from '../cases/knowledge-in-memory.ts';
import { performClassify } from '../perform/classify.ts';
import { Session } from '../simulation/session.ts';
import { createModels } from '../understanding/models.ts';
import { understandWith } from '../understanding/understand.ts';
import { print, tell, type Run } from './command.ts';
import { localPerformers } from './local-performers.ts';
import { readBot } from './read-bot.ts';
import { knowledgeIn } from './read-knowledge.ts';

const words = {
  'zh-CN': {
    hint: '输入消息后回车。/silence 不回答，/quit 结束。',
    person: '── 转人工了。/back 交还机器人，/done 已解决，/nobody 没有人接 ──',
    nobody: '── 现在不在人工手里 ──',
    over: '── 会话结束 ──',
    stopped: '── 会话停在这里（{code}）。原因：npm run -s dialoom -- lint {file} ──',
    detour: '── 先去处理：{name} ──',
    returned: '── 回到刚才的地方 ──',
  },
  en: {
    hint: 'Type a message and press Enter. /silence says nothing, /quit ends.',
    person: '── with a person now. /back to the bot, /done resolved, /nobody came ──',
    nobody: '── no person has it now ──',
    over: '── the conversation is over ──',
    stopped: '── the conversation stopped here ({code}). Why: npm run -s dialoom -- lint {file} ──',
    detour: '── aside: {name} ──',
    returned: '── back to where it was ──',
  },
} as const;
const outcomes: Readonly<Record<string, HandoffOutcome>> = {
  '/back': 'returned',
  '/done': 'resolved',
  '/nobody': 'offline',
};

export const chat: Run = async ({ args: [file = ''], flags, locale, json }) => {
  const document = await readBot(file);
  const knowledge = typeof flags['knowledge'] === 'string' ? await knowledgeIn(flags['knowledge']) : undefined;
  const models = createModels();
  const understand = understandWith(models);
  const session = new Session(
    {
      nodes,
      performers: {
        ...localPerformers(),
        classify: performClassify(models, async () => document),
        retrieve: knowledge
          ? retrieveFromFile(knowledge)
          : async () => {
              throw new Failed('no-list'); // the lists are the installation's
            },
        records: async () => {
          throw new Failed('no-records'); // the records are the installation's
        },
        remember: async () => ({ kept: false }),
      },
      understand: (bot, pending, text, at, spoken) => understand(bot.document, bot.globals, pending, text, at, spoken),
      clock: Date.now,
    },
    {
      id: randomUUID(),
      workspace: 'local',
      bot: 'local',
      document,
      ...(typeof flags['locale'] === 'string' && { locale: flags['locale'] }),
    },
  );

  let shown = 0;
  /** Prints what is new; true while there is somebody to talk to. */
  const show = (): boolean => {
    const { messages, status, code } = session.state();
    for (const message of messages.slice(shown)) {
      if (json) print(JSON.stringify(message));
      else if (message.from !== 'customer') for (const line of linesOf(message, asideIn(document, locale))) print(line);
    }
    shown = messages.length;
    if (status === 'handoff') tell(words[locale].person);
    if (status === 'ended') tell(words[locale].over);
    if (status === 'stopped') tell(fill(words[locale].stopped, { code: code ?? '', file }));
    return status !== 'stopped';
  };
  await session.begin();
  tell(words[locale].hint);
  if (!show()) return 1;
  const input = createInterface({ input: process.stdin, terminal: false });
  for await (const typed of input) {
    const text = typed.trim();
    if (text === '') continue;
    if (text === '/quit') break;
    const told = toldOf(text, session, locale);
    if (told === undefined) continue;
    await session.tell(told);
    if (!show()) return 1;
  }
  return 0;
};

/** What a typed line stands for: a command, the number of a button, or words; nothing when it has no place here. */
function toldOf(text: string, session: Session, locale: Locale): Parameters<Session['tell']>[0] | undefined {
  const { status, messages } = session.state();
  if (text === '/silence') return { type: 'silence' };
  const outcome = outcomes[text];
  if ((status === 'handoff') !== (outcome !== undefined)) {
    tell(words[locale][outcome ? 'nobody' : 'person']);
    return undefined;
  }
  if (outcome !== undefined) return { type: 'handoff-ends', outcome };
  const choice = messages.at(-1)?.choices?.[Number(text) - 1];
  return choice ? { type: 'message', text: choice.label, value: choice.id } : { type: 'message', text };
}

/** What happened between the lines, in words; how it stopped or ended is told beside them. */
const asideIn =
  ({ intents }: BotDocument, locale: Locale) =>
  (key: string): string[] => {
    const [kind, about = ''] = key.split(':');
    if (kind === 'detour') return [fill(words[locale].detour, { name: intents[about]?.name ?? about })];
    return kind === 'returned' ? [words[locale].returned] : [];
  };

function linesOf(
  { from, key, text, card, cards = [], image, choices, suggest, form }: SimulatedMessage,
  aside: (key: string) => string[],
): string[] {
  if (from === 'system') return key === undefined ? [] : aside(key);
  return [
    ...(text ? [text] : []),
    ...(image ? [`[${image.alt || image.url}]`] : []),
    ...[...(card ? [card] : []), ...cards].flatMap(({ title, subtitle, rows }) => [
      `┌ ${title}`,
      ...(subtitle ? [`│ ${subtitle}`] : []),
      ...rows.map(({ label, value }) => `│ ${label}: ${value}`),
      '└',
    ]),
    ...(choices ?? []).map(({ label }, i) => `  ${i + 1}) ${label}`),
    ...(suggest ? [`  (${suggest.join(' · ')})`] : []),
    // typed line by line, or in one sentence: what is missing is asked
    ...(form ? form.fields.map(({ label, required }) => `  ${label}${required ? '' : ' (…)'}: ____`) : []),
  ];
}
