// The guard in the simulator and in test cases: what is found, what is done about it, and who has the conversation then, as live.
import { GuardSettings } from '@dialoom/shared/guard/policy';
import { expect, test } from 'vitest';
import type { AnyNode } from '@dialoom/shared/node/define';
import { choose } from '@dialoom/shared/node/effects';
import { bot, testNodes } from '../engine/test-nodes.ts';
import { Guard } from '../guard/guard.ts';
import type { BotGuard } from '../guard/policy.ts';
import { Scanner } from '../guard/scan.ts';
import { compileLists } from '../guard/words.ts';
import { Session, type SessionParts } from './session.ts';

const flows = {
  main: {
    ask: ['question', { prompt: 'Which one?', variable: 'what' }, { answered: 'told' }],
    told: ['tell', { text: 'You said {{ what }}, and a mango' }, { next: 'ask' }],
  },
} as const;
const lists: BotGuard = {
  guard: new Guard([
    new Scanner(
      compileLists([
        { word: 'fig', category: 'ads' }, { word: 'lemon', category: 'fraud' }, { word: 'mango', category: 'porn' },
        { word: 'peach', category: 'self-harm' }, { word: 'plum', category: 'gambling' }, { word: 'cherry', category: 'abuse' },
      ]),
    ),
  ]),
  settings: GuardSettings.parse({ categories: { ads: { in: 'mask' }, gambling: { in: 'end' }, porn: { out: 'mask' } } }),
}; // prettier-ignore
async function open(
  settings: object = {},
  holds: BotGuard | undefined = lists,
  { nodes = testNodes, drawn = flows }: { nodes?: readonly AnyNode[]; drawn?: object } = {},
) {
  const unused = async () => {
    throw new Error('not in this test');
  };
  const performers = {
    http: unused,
    llm: unused,
    classify: unused,
    guard: unused,
    script: unused,
    retrieve: unused,
    records: unused,
    remember: unused,
  } as SessionParts['performers'];
  const parts: SessionParts = { nodes, performers, understand: () => ({}), clock: () => 1_000, guard: { of: () => holds } }; // prettier-ignore
  const session = new Session(parts, { id: 's', workspace: 'w', bot: 'b', document: bot(drawn as never, { settings }) }); // prettier-ignore
  await session.begin();
  const lines = () => session.state().messages.map((message) => `${message.from}: ${message.text ?? message.key}`);
  const say = async (text: string) => {
    const before = lines().length;
    await session.tell({ type: 'message', text });
    return lines().slice(before);
  };
  return { session, say, lines };
}

test('covered before it is understood, and before it is shown; what was found stands at the line', async () => {
  const { session, say } = await open();
  expect(await say('a fig')).toEqual(['customer: a ***', 'bot: You said a \\*\\*\\*, and a *****', 'bot: Which one?']);
  expect(JSON.stringify(session.state().variables)).not.toContain('fig');
  const found = session.state().messages.flatMap(({ from, guarded }) => (guarded ? [[from, guarded]] : []));
  expect(found).toEqual([
    ['customer', [{ direction: 'in', action: 'mask', category: 'ads', words: ['fig'] }]],
    ['bot', [{ direction: 'out', action: 'mask', category: 'porn', words: ['mango'] }]],
  ]);
});
test('blocked with the bot’s own reply: nothing moves; the bot’s own policy goes first', async () => {
  const { say } = await open({
    guard: { replies: { fraud: { en: 'No lemons.' } }, actions: { ads: { in: 'block' } } },
  });
  expect(await say('a lemon')).toEqual(['customer: a *****', 'bot: No lemons.']);
  expect((await say('a fig'))[1]).toMatch(/^bot: There is something/);
  expect((await say('pear'))[1]).toBe('bot: You said pear, and a *****');
});
test('a person is fetched, hears what is said meanwhile, and gives it back; the end is the end', async () => {
  const { session, say } = await open();
  expect((await say('peach')).slice(0, 2)).toEqual(['customer: *****', expect.stringContaining('crisis line')]);
  expect(session.state().status).toBe('handoff');
  expect(await say('still here')).toEqual(['customer: still here']);
  await session.tell({ type: 'handoff-ends', outcome: 'returned' });
  expect([session.state().status, session.state().messages.at(-1)?.text]).toEqual(['waiting', 'Which one?']);
  expect((await say('plum')).at(-1)).toBe('system: closed:end');
  expect(session.state().status).toBe('ended');
  expect((await say('pear'))[1]).toBe('bot: You said pear, and a *****');
});
test('after so many hits a person; going back and on again counts the same', async () => {
  const { session, say, lines } = await open({ guard: { escalate: { after: 3, to: 'handoff' } } });
  for (const text of ['cherry 1', 'cherry 2', 'cherry 3']) await say(text);
  expect(session.state().status).toBe('handoff');
  const before = lines();
  await session.rewind({ inputs: 3 });
  expect([session.state().status, lines()]).toEqual(['handoff', before]);
});
test('lines in a burst: each is looked at, the refused ones are answered for themselves', async () => {
  const { session, lines } = await open();
  await session.tell({ type: 'burst', lines: ['a fig', 'a lemon', 'please'] });
  const said = lines();
  expect(said.slice(1, 4)).toEqual(['customer: a ***', 'customer: a *****', 'customer: please']);
  expect(said.some((line) => line.startsWith('bot: There is something'))).toBe(true);
  expect(said.join('\n')).not.toMatch(/lemon|fig/);
});
test('without words, and for a bot that wants none of it, nothing is different', async () => {
  const { say } = await open({ guard: { on: false } });

  expect(await say("fig")).toEqual(['customer: fig', 'bot: You said fig, and a mango', 'bot: Which one?']); // prettier-ignore
});
test('a question to agree to that may not be read has nothing to press, and a yes to it is none', async () => {
  const asking = (question: string): AnyNode => ({
    ...(testNodes.find(({ type }) => type === 'picking') as AnyNode),
    *run() {
      const { id } = yield* choose({ prompt: question, choices: [{ id: 'yes', label: 'Yes', says: ['yes'] }], exact: true });
      return { exit: id === 'yes' ? 'a' : 'else' };
    },
  });
  const drawn = { main: { ask: ['picking', {}, { a: 'did', else: 'not' }], did: ['tell', { text: 'DID' }], not: ['tell', { text: 'NOT' }] } };
  const offered = async (question: string) => {
    const { session, lines } = await open({ guard: { actions: { fraud: { out: 'block' } } } }, lists, { nodes: [...testNodes.filter(({ type }) => type !== 'picking'), asking(question)], drawn });
    const { choices, text } = session.state().messages.at(-1) ?? {};
    await session.tell({ type: 'message', text: 'yes', value: 'yes' });
    return { choices: choices?.length, text, after: lines().at(-1) };
  };
  expect(await offered('Send a pear?')).toEqual({ choices: 1, text: 'Send a pear?', after: 'bot: DID' });
  const blocked = await offered('Send a lemon?');
  expect(blocked).toEqual({ text: expect.not.stringContaining('lemon') as string, after: 'bot: NOT' });
}); // prettier-ignore
