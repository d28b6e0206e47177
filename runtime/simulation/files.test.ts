// A tester gives a file: what asks for one takes it, elsewhere the bot says that it cannot look into it and asks again, as it does live.
import { ask, say } from '@dialoom/shared/node/effects';
import { expect, test } from 'vitest';
import { bot, from, testNodes } from '../engine/test-nodes.ts';
import { Session } from './session.ts';

const unused = async () => {
  throw new Error('not in this test');
};
const open = async (wants: 'file' | 'text') => {
  const card = { title: 'Lamp', subtitle: '', rows: [], links: [] };
  const photo = from('photo', ['next'], function* () {
    const { text, value, files } = yield* ask({ prompt: 'A photo?', wants });
    yield* say({ text: JSON.stringify({ text, value, files }), cards: [card, card], suggest: ['Thanks'] });
    return { exit: 'next' };
  });
  const session = new Session(
    {
      nodes: [...testNodes, photo],
      performers: {
        http: unused,
        llm: unused,
        classify: unused,
        guard: unused,
        script: unused,
        retrieve: unused,
        records: unused,
        remember: unused,
      },
      understand: () => ({}),
      clock: () => 1_000,
    },
    { id: 's', workspace: 'w', bot: 'b', document: bot({ main: { one: ['photo', {}] } }), locale: 'en' },
  );
  await session.begin();
  return session;
};
const lamp = { type: 'message' as const, text: 'lamp.png', file: { type: 'image/png', size: 48 } };

test('a question for a file gets its reference, and the same again after a rewind', async () => {
  const session = await open('file');
  await session.tell(lamp);
  const [, mine, answer] = session.state().messages;
  expect(mine).toMatchObject({ from: 'customer', file: { name: 'lamp.png', type: 'image/png', size: 48 } });
  expect(mine?.text).toBeUndefined();
  const { id } = mine?.file ?? { id: '' };
  expect(JSON.parse(answer?.text ?? '')).toEqual({
    text: 'lamp.png',
    value: { id, name: 'lamp.png', type: 'image/png', size: 48 },
    files: [id],
  });
  expect(answer).toMatchObject({ cards: [{ title: 'Lamp' }, { title: 'Lamp' }], suggest: ['Thanks'] });
  const before = session.state().messages;
  await session.rewind({ inputs: 1 });
  expect(session.state().messages).toEqual(before);
});
test('any other question stays open', async () => {
  const session = await open('text');
  await session.tell(lamp);
  const said = session.state().messages.map(({ from: who, text }) => `${who}: ${text ?? ''}`);
  expect(said).toEqual([
    'bot: A photo?',
    'customer: ',
    expect.stringContaining('I cannot look into it'),
    'bot: A photo?',
  ]);
  await session.tell({ type: 'message', text: 'no photo' });
  expect(session.state().messages.at(-1)?.text).toContain('no photo');
});
