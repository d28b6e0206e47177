import { describe, expect, test } from 'vitest';
import { play } from '@dialoom/shared/node/play';
import { faq } from './index.ts';

type Given = { id: string; question?: string; answer?: string; band: 'found' | 'doubtful' | 'none' };
const found = (...entries: Given[]) => ({
  retrieve: {
    band: entries[0]?.band ?? ('none' as const),
    sure: 0.5,
    entries: entries.map(({ id, question = `${id}?`, answer = `${id}!`, band }) => ({ id, question, answer, band, confidence: 0.4, how: 'words' as const, by: question })), // prettier-ignore
  },
});
const played = (config: object, script: object[], message = 'hello', locale = 'en') =>
  play(
    faq,
    { knowledge: 'shop', variable: 'answer', ...config },
    script as never,
    { conversation: { message } },
    locale,
  );
const doubtful = (id: string, more: Partial<Given> = {}): Given => ({ id, band: 'doubtful', ...more });

describe('what is looked up', () => {
  test('what the customer said, in the conversation’s language, cut where nobody asks on', () => {
    const { calls } = played({ sure: 80, most: 5 }, [found({ id: 'a', band: 'found' })], `  ${'x'.repeat(3_000)} `, 'zh-TW'); // prettier-ignore
    expect(calls[0]?.request).toMatchObject({ list: 'shop', text: 'x'.repeat(2_000), locale: 'zh-TW', most: 5, sure: 0.8 }); // prettier-ignore
  });
  test('nothing said is nothing found, without a look', () => {
    for (const message of ['', '  \n'])
      expect(played({}, [], message)).toMatchObject({ exit: 'not-found', calls: [], set: { answer: '' } });
    expect(played({ about: 'text', text: '{{ gone }}' }, [])).toMatchObject({ exit: 'not-found', calls: [] });
  });
});
test('an answer carries the id of its entry, so that customers can say whether it helped', () => {
  const { calls } = played({}, [found({ id: 'ship', band: 'found' })]);
  expect(calls.find(({ kind }) => kind === 'say')?.request).toEqual({ text: 'ship!', answer: 'ship' });
});
test('an answer is data: braces in it are not a template', () => {
  const { said } = played({}, [found({ id: 'a', band: 'found', answer: '{{ answer }} {% raw %}' })]);
  expect(said).toEqual(['{{ answer }} {% raw %}']);
});

describe('in doubt', () => {
  test('only what is worth asking about is offered, and a way out', () => {
    const { calls } = played({}, [found(doubtful('a'), doubtful('b'), { id: 'c', band: 'none' }, doubtful('d', { question: '' }))]); // prettier-ignore
    const choices = calls[1]?.request['choices'] as { id: string; label: string }[];
    expect(choices.map(({ id, label }) => `${id} ${label}`)).toEqual(['a a?', 'b b?', 'none-of-these None of these']);
  });
  test('three rounds are enough; what was written last is left for whoever understands it', () => {
    const again = { choose: { text: 'in other words' } };
    const out = played({}, [found(doubtful('a')), again, found(doubtful('a')), again, found(doubtful('a'))]);
    expect(out).toMatchObject({ exit: 'not-found', unread: 'in other words' });
    expect(out.calls.filter(({ kind }) => kind === 'retrieve').map(({ request }) => request['text'])).toEqual(['hello', 'in other words', 'in other words']); // prettier-ignore
  });
  test('what was asked first is not unread: the flow has it already', () => {
    expect(played({}, [found()])).not.toHaveProperty('unread');
  });
});
test('exits follow the switch', () => {
  const exits = (askBack: boolean) => faq.exits(faq.config.parse({ askBack }));
  expect(exits(true)).toEqual(['found', 'not-found', 'silent', 'error']);
  expect(exits(false)).toEqual(['found', 'doubtful', 'not-found', 'error']);
});
test('lint: no list, nothing to look up, an answer that goes nowhere', () => {
  const codes = (config: object) => [...faq.lint(faq.config.parse(config), {} as never)].map(({ code }) => code);
  expect(codes({})).toEqual(['no-list']);
  expect(codes({ knowledge: 'a', about: 'text', answer: 'save' })).toEqual(['no-text', 'not-saved']);
  expect(codes({ knowledge: 'a', about: 'text', text: 'x', answer: 'save', variable: 'v' })).toEqual([]);
});

describe('a cell of a table', () => {
  const cell = (id: string, band: 'found' | 'doubtful') => ({ retrieve: { band, sure: 0.5, entries: [{ id, kind: 'fact', question: `${id}?`, answer: `${id}!`, citation: { title: 'Coats', place: 'Parka' }, band, confidence: 0.9, how: 'words', by: id }] } }) as const; // prettier-ignore
  test('is said with the row it stands in, and the next question may be about the same thing', () => {
    const { calls, set } = played({}, [cell('fact:t:r:c2', 'found')]);
    expect(calls.find(({ kind }) => kind === 'say')?.request).toMatchObject({ answer: 'fact:t:r:c2', sources: [{ title: 'Coats', place: 'Parka' }] }); // prettier-ignore
    expect(set).toEqual({ answer: 'fact:t:r:c2!', lastFact: 'fact:t:r:c2' });
    const { calls: next } = play(faq, { knowledge: 'shop' }, [found()] as never, { conversation: { message: 'and its size?' }, lastFact: 'fact:t:r:c2' }, 'en'); // prettier-ignore
    expect(next[0]?.request).toMatchObject({ after: 'fact:t:r:c2' });
  });
  test('what is missing is asked for, and said in a word', () => {
    const { calls } = played({}, [cell('fact:t:r:c2', 'doubtful'), { choose: { text: 'the parka' } }, cell('fact:t:r9:c2', 'found')], 'how much'); // prettier-ignore
    expect(calls.filter(({ kind }) => kind === 'retrieve').map(({ request }) => request['after'])).toEqual([undefined, 'fact:t:r:c2']); // prettier-ignore
  });
});
