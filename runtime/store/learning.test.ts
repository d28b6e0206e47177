import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Found } from '../clusters/propose.ts';
import { learningStore, type LearningStore } from './learning.ts';
import { createSeal } from './seal.ts';
import { emptyStore, storeKinds } from './stores-for-tests.ts';

const wording = (text: string, conversations: string[]) => ({ text, count: conversations.length, conversations });
const found = (name: string, wordings: Found['wordings']): Found => ({ name, said: wordings.reduce((sum, { count }) => sum + count, 0), confidence: 0.5, wordings, answer: '', answered: 0, answers: [], rows: [] }); // prettier-ignore

describe.each(storeKinds)('proposals on %s', (kind) => {
  let opened: Awaited<ReturnType<typeof emptyStore>>;
  let kept: LearningStore;
  let clock = 1_000;
  beforeAll(async () => {
    opened = await emptyStore(kind);
    kept = learningStore(opened.store, createSeal('secret-of-the-tests-0123456789-abcdef', 'learning'), () => clock++);
  });
  afterAll(() => opened.drop());
  let made = 0;
  const bring = async (origin: 'live' | 'history', proposals: Found[], whose = { workspace: 'main', bot: `bot-${++made}` }) => {
    const job = await kept.begin(whose, { origin, file: '', by: 'Ann' });
    await kept.finish(whose, job, origin, { messages: 0, questions: 0, refused: 0, bad: [], proposals });
    const list = async (state: 'open' | 'dismissed' = 'open') => (await kept.list(whose, { from: origin, state }, true)).proposals;
    return { whose, job, list };
  }; // prettier-ignore

  test('whatever is split off and merged again: no wording is lost, none is there twice, the sum stays', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 8 }), fc.nat(), async (texts, cut) => {
        const { whose, list } = await bring('history', [found('all', texts.map((text) => wording(text, ['c1'])))]); // prettier-ignore
        const [one] = await list();
        if (!one) throw new Error('nothing was kept');
        const out = texts.slice(0, 1 + (cut % (texts.length - 1)));
        const { left, made: apart } = await kept.split(whose, one.id, out, undefined, true);
        expect([...left.wordings, ...apart.wordings].map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
        expect(left.said + apart.said).toBe(one.said);
        const merged = await kept.merge(whose, [left.id, apart.id], true);
        expect(merged.wordings.map(({ text }) => text).toSorted()).toEqual(texts.toSorted());
        expect(merged.said).toBe(one.said);
        expect(await list()).toHaveLength(1);
      }),
      { numRuns: 8 },
    );
  }); // prettier-ignore
  test('a conversation that is forgotten is in no proposal; one that said everything takes the proposal with it', async () => {
    const { list } = await bring('live', [
      found('gone', [wording('a', ['x1'])]),
      found('b', [wording('b', ['x1', 'x2']), wording('c', ['x3']), wording('d', ['x1'])]),
    ]);
    await kept.forget('x1');
    const left = await list();
    expect(left.map(({ wordings }) => wordings)).toEqual([[wording('b', ['x2']), wording('c', ['x3'])]]);
    await kept.forget('x1');
    expect(await list()).toEqual(left);
  });
  test('a second look takes the place of what is still open; what was dismissed stays, and is known by its wordings', async () => {
    const first = await bring('live', [found('a', [wording('a', ['y1'])]), found('b', [wording('b', ['y2'])])]);
    const [one] = await first.list();
    await kept.decide(first.whose, [one?.id ?? ''], 'dismissed', 'Ann');
    expect(await kept.aside(first.whose)).toEqual({ dismissed: [one?.name], taken: [] });
    const second = await bring('live', [found('c', [wording('c', ['y3'])])], first.whose);
    expect((await second.list()).map(({ name }) => name)).toEqual(['c']);
    expect((await second.list('dismissed')).map(({ id }) => id)).toEqual([one?.id]);
  });
  test('what was stopped shows nothing, another bot sees nothing, and pages go on without a gap', async () => {
    const many = Array.from({ length: 60 }, (_, i) => found(`p${i}`, [wording(`w${i}`, ['z'])]));
    const { whose, job } = await bring('history', many);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await kept.list(whose, { from: 'history', state: 'open', after }, false);
      seen.push(...page.proposals.map(({ name }) => name));
      expect(page.proposals[0]?.wordings[0]).not.toHaveProperty('conversations');
      after = 'next' in page ? page.next : undefined;
    } while (after !== undefined);
    expect(new Set(seen).size).toBe(60);
    expect(seen).toHaveLength(60);
    const other = { workspace: 'main', bot: 'another' };
    await expect(kept.job(other, job)).rejects.toMatchObject({ code: 'not-found' });
    expect((await kept.list(other, { from: 'history', state: 'open' }, true)).total).toBe(0);
    const stopped = await kept.begin(other, { origin: 'history', file: 'a', by: 'Ann' });
    expect(await kept.end(stopped, 'stopped')).toBe(true);
    const late = { messages: 0, questions: 0, refused: 0, bad: [], proposals: [found('late', [wording('w', ['z'])])] };
    await expect(kept.finish(other, stopped, 'history', late)).rejects.toMatchObject({ code: 'learning.changed' });
    expect((await kept.list(other, { from: 'history', state: 'open' }, true)).total).toBe(0);
  });
});
