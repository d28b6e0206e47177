// Word lists of the guard: what is done about categories, words one by one and from a file, and what a text would meet.
import * as api from '@dialoom/shared/api/guard';
import { isGuardCategory } from '@dialoom/shared/guard/policy';
import { DialoomError } from '@dialoom/shared/text/errors';
import { readApart } from '../guard/apart.ts';
import type { GuardHouse } from '../guard/house.ts';
import { faultOf } from '../guard/lines.ts';
import { shippedWords } from '../guard/shipped-words.ts';
import { actionOf, judge } from '../guard/policy.ts';
import { foldWord } from '../guard/words.ts';
import { readBytes } from '../http/body.ts';
import { lineStream } from '../http/line-stream.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import type { GuardWordStore } from '../store/guard-words.ts';

export type GuardParts = {
  words: GuardWordStore;
  house: GuardHouse;
  isBot(workspace: string, bot: string): Promise<boolean>;
  log(error: unknown, where: string): void;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

const shipped: Record<string, string[]> = {};
for (const { word, category } of shippedWords) (shipped[category] ??= []).push(word);

export function mountGuard(door: Door, { words, house, isBot, record, log }: GuardParts): void {
  /** @throws not-found for a bot that is not there, bad-request for a category that is not */
  const check = async (actor: Actor, bot: string, category: string): Promise<void> => {
    if (bot !== '' && !(await isBot(actor.workspace, bot))) throw new DialoomError('not-found', 404);
    const { categories } = await words.settings(actor.workspace);
    if (!isGuardCategory(category) && !Object.hasOwn(categories, category))
      throw new DialoomError('guard.category', 400, { path: 'category' });
  };
  const checkWord = (fields: api.GuardWordFields): void => {
    const own = faultOf(fields);
    const fault = own ?? (fields.near === '' ? undefined : faultOf({ kind: 'allow', word: fields.near }));
    if (fault) throw new DialoomError(`guard.word-${fault === 'pattern' ? 'pattern' : fault === 'single' ? 'single' : 'empty'}`, 400, { path: own ? 'word' : 'near' }); // prettier-ignore
  };

  mount(door, api.readGuard, async ({ actor }) => {
    const counts = await words.counts(actor.workspace);
    const total = Object.values(counts).reduce((sum, n) => sum + n, 0);
    return { settings: await words.settings(actor.workspace), words: counts, total, shipped };
  });
  mount(door, api.saveGuard, async ({ body, actor }) => {
    await words.saveSettings(actor.workspace, body);
    await house.refresh();
    await record(actor, 'guard.change', 'guard');
    return body;
  });
  mount(door, api.readGuardHits, async ({ query, actor }) => {
    await house.flush(); // what was found a moment ago is in it
    return { rows: await words.days(actor.workspace, query.days) };
  });
  mount(door, api.listGuardWords, async ({ query, actor }) => words.list(actor.workspace, query));
  mount(door, api.addGuardWord, async ({ body, actor }) => {
    await check(actor, body.list, body.category);
    checkWord(body);
    const made = await words.add(actor.workspace, body, actor.name);
    await house.refresh();
    await record(actor, 'guard.add', made.id, { category: made.category });
    return made;
  });
  mount(door, api.changeGuardWord, async ({ params, body, actor }) => {
    await check(actor, body.list, body.category);
    checkWord(body);
    const made = await words.change(actor.workspace, params.word, body);
    await house.refresh();
    await record(actor, 'guard.edit', made.id, { category: made.category });
    return made;
  });
  mount(door, api.deleteGuardWord, async ({ params, actor }) => {
    const was = await words.drop(actor.workspace, params.word);
    await house.refresh();
    await record(actor, 'guard.delete', was.id, { category: was.category });
  });
  mount(door, api.importGuardWords, async ({ query, actor }, c) => {
    await check(actor, query.list, query.category);
    const { categories } = await words.settings(actor.workspace);
    const own = Object.fromEntries(Object.entries(categories).map(([id, { name }]) => [id, name]));
    const bytes = await readBytes(c, api.MOST_WORD_FILE_BYTES);
    const counts = Object.values(await words.counts(actor.workspace));
    const most = Math.max(0, api.MOST_GUARD_WORDS - counts.reduce((sum, n) => sum + n, 0));
    const read = await readApart(bytes, { category: query.category, level: query.level, own, most });
    const told = { lines: read.lines, refused: read.refused, faults: read.faults };
    if (read.isFull) throw new DialoomError('guard.full', 400, { params: { most: api.MOST_GUARD_WORDS } });
    return lineStream<api.GuardImportLine>(
      async (send, signal) => {
        if (query.check === 'yes') return send({ type: 'done', ...told, added: read.words.length, same: 0 });
        await send({ type: 'progress', share: 0 });
        const progress = (share: number): void => void send({ type: 'progress', share });
        const { added, same } = await words.addAll(actor.workspace, query.list, read.words, actor.name, { signal, progress });
        await house.refresh();
        await record(actor, 'guard.import', 'guard', { added, same, refused: read.refused });
        await send({ type: 'done', ...told, added, same });
      },
      async (error, send) => {
        if (!(error instanceof DialoomError) && !(error instanceof Error && error.name === 'AbortError')) log(error, 'word file');
        await send({ type: 'failed', code: error instanceof DialoomError ? error.code : 'internal' });
      },
    );
  }); // prettier-ignore
  mount(door, api.tryGuard, async ({ body: { text, list: bot, direction }, actor }) => {
    if (bot !== '' && !(await isBot(actor.workspace, bot))) throw new DialoomError('not-found', 404);
    const read = String.fromCharCode(...foldWord(text).symbols);
    const holds = house.of(bot);
    const from = performance.now();
    const verdict = holds && judge(holds, undefined, text, direction);
    const ms = Math.round((performance.now() - from) * 1_000) / 1_000;
    if (!holds || !verdict) return { hits: [], read, action: 'pass' as const, text, ms };
    const hits = verdict.hits.map((hit) => ({ ...hit, action: actionOf(holds, undefined, hit.category, direction) }));
    return { hits, read, action: verdict.action, text: verdict.text, ms };
  });
}
