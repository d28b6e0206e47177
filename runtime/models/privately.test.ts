// What a model is told and what is told of it: placeholders on the way out, the data on the way back.
import { expect, test } from 'vitest';
import { personalKinds } from '@dialoom/shared/guard/personal';
import type { Answered, Models, Wanted } from './models.ts';
import { privately } from './privately.ts';

const all = async () => new Set(personalKinds);
const whose = { workspace: 'main', bot: 'b', place: 'main/node' };
const call = { signal: new AbortController().signal, until: 0 };
const wanted = (more: Partial<Wanted>): Wanted => ({
  connection: undefined,
  system: '',
  past: [],
  turns: [],
  tools: [],
  ...more,
});
/** A model that answers as it is told, and what it was asked. */
function model(answer: Partial<Answered>, pieces: readonly string[] = []) {
  const heard: Wanted[] = [];
  const ask: Models['ask'] = async (_whose, asked, { onText }) => {
    heard.push(asked);
    for (const piece of pieces) onText?.(piece);
    return { text: '', calls: [], finished: true, blocked: false, connection: 'm', model: 'm', tokens: { prompt: 0, completion: 0 }, cost: 0, before: [], ...answer }; // prettier-ignore
  };
  return { heard, ask };
}

test('a model reads none of it in prompt, memory or tool results; the answer and its calls have it again', async () => {
  const { heard, ask } = model({ text: '好的，会打[PHONE_1]给[NAME_1]', calls: [{ id: '1', name: 'find', args: '{"phone":"[PHONE_1]"}' }] }); // prettier-ignore
  const answered = await privately(ask, all)(whose, wanted({
    system: '你是客服', past: [{ role: 'user', text: '我叫张伟' }],
    turns: [{ role: 'user', text: '电话13812345678' }, { role: 'tool', call: '1', text: '{"tel":"13812345678"}' }],
  }), call); // prettier-ignore
  expect(JSON.stringify(heard)).not.toMatch(/13812345678|张伟/);
  expect(heard[0]?.system).toContain('你是客服');
  expect(heard[0]?.system).toContain('[PHONE_1]');
  expect(answered).toMatchObject({ text: '好的，会打13812345678给张伟', calls: [{ args: '{"phone":"13812345678"}' }] });
});
test('pieces reach the customer whole, wherever they are cut', async () => {
  const { ask } = model({ text: '打[PHONE_1]吧' }, ['打', '[PHO', 'NE', '_1', ']', '吧', '[']);
  let shown = '';
  await privately(ask, all)(whose, wanted({ turns: [{ role: 'user', text: '13812345678' }] }), { ...call, onText: (piece) => (shown += piece) }); // prettier-ignore
  expect(shown).toBe('打13812345678吧[');
});
test('in JSON a value keeps the text valid', async () => {
  const { ask } = model({ text: '{"said":"[SECRET_1]"}' });
  const { text } = await privately(ask, all)(whose, wanted({ schema: {}, turns: [{ role: 'user', text: '密码是a"b12345' }] }), call); // prettier-ignore
  expect(JSON.parse(text)).toEqual({ said: 'a"b12345' });
});
test('nothing to hide, or a house that hides nothing: asked as it is', async () => {
  const { heard, ask } = model({});
  const plain = wanted({ system: 'Be kind.', turns: [{ role: 'user', text: '你好' }] });
  await privately(ask, all)(whose, plain, call);
  const open = wanted({ turns: [{ role: 'user', text: '13812345678' }] });
  await privately(ask, async () => new Set())(whose, open, call);
  expect(heard).toEqual([plain, open]);
});
