import { expect, test } from 'vitest';
import { z } from 'zod';
import { defineNode } from './define.ts';
import { ask, now, random, say } from './effects.ts';
import { field } from './fields.ts';
import { play, PLAY_NOW } from './play.ts';

const text = { title: 't', summary: 's', exits: { ok: 'ok', silent: 'silent' }, fields: { prompt: 'p', name: 'n' } };
const greeter = defineNode({
  type: 't', version: 1, icon: 'x', category: 'talk', waits: true, exits: ['ok', 'silent'], card: () => [], examples: [],
  config: z.strictObject({ prompt: field.words(), name: field.writes().default('name') }),
  sets: ({ name }) => ({ [name]: 'text' }),
  *run({ prompt, name }, { render, vars }) {
    yield* say(render(prompt));
    const at = yield* now();
    const die = yield* random();
    const { text: answer } = yield* ask({ prompt: 'name?' });
    if (answer === 'edit') Object.assign(vars, { x: 2 });
    return { exit: 'ok', set: { [name]: answer, at, die } };
  },
  text: { 'zh-CN': text, en: text },
}); // prettier-ignore

test('answers itself what the walk would, takes the rest from the script', () => {
  const played = play(greeter, { prompt: { en: 'hi {{ x }}', 'zh-CN': '你好' } }, [{ ask: { text: 'Li' } }], { x: 1 });
  expect(played).toMatchObject({ exit: 'ok', set: { name: 'Li', at: PLAY_NOW, die: 0.5 }, said: ['hi 1', 'name?'] });
  expect(played.calls.map((call) => call.kind)).toEqual(['say', 'now', 'random', 'ask']);
});
test('plays in any language', () => {
  expect(play(greeter, { prompt: { en: 'hi', 'zh-CN': '你好' } }, [], {}, 'zh-CN').said).toEqual(['你好', 'name?']);
});
test('tells where the script ended, and what does not fit it', () => {
  expect(play(greeter, { prompt: 'hi' }, []).end).toBe('script-ended-at:ask');
  expect(play(greeter, { prompt: 'hi' }, [{ http: { failed: 'x' } }]).end).toBe('script-ended-at:ask');
});
test('a failure leaves by its exit, or ends with its code', () => {
  expect(play(greeter, { prompt: 'hi' }, [{ ask: { failed: 'silence' } }])).toMatchObject({
    exit: 'silent',
    set: { error: 'silence' },
  });
  expect(play(greeter, { prompt: 'hi' }, [{ ask: { failed: 'other' } }])).toMatchObject({ end: 'other' });
});
test('a bug is thrown at who tests: also the one of a node that edits what it was given', () => {
  expect(() => play(greeter, { prompt: 'hi' }, [{ ask: { text: 'edit' } }])).toThrow(TypeError);
});
test('a script that no performer could answer like this is refused', () => {
  expect(() => play(greeter, { prompt: 'hi' }, [{ ask: { txt: 'Li' } } as never])).toThrow(z.ZodError);
});
