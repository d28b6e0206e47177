import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BotDocument } from '@dialoom/shared/document/document';
import { startAutosave, type Kept, type SaveAnswer } from './autosave.ts';
import type { Did } from './done-since.ts';
import { createDraft } from './draft.ts';
import { emptyHistory } from './history.ts';
import { openDraft } from './open-draft.ts';
import { addIntent } from './operations/add-intent.ts';
import { setDocumentName } from './operations/set-document-name.ts';
import { setVariable } from './operations/set-variable.ts';

const empty = BotDocument.parse({
  name: 'Bot',
  languages: ['en'],
  main: 'main',
  flows: { main: { name: 'Main', nodes: {} } },
});

/** A server that keeps one draft by ETag, and can be away or busy. */
function server() {
  let document = empty;
  let version = 1;
  const state = {
    away: false,
    saves: 0,
    hold: undefined as Promise<void> | undefined,
    by: undefined as string | undefined,
  };
  return Object.assign(state, {
    document: () => document,
    put: (next: BotDocument) => ((document = next), (version += 1)),
    load: async () => ({ document, etag: String(version), ...(state.by !== undefined && { by: state.by }) }),
    save: async (next: BotDocument, etag: string): Promise<SaveAnswer> => {
      state.saves += 1;
      await state.hold;
      if (state.away) throw new TypeError('fetch failed');
      if (etag !== String(version)) return { stale: true };
      document = next;
      version += 1;
      return { done: String(version) };
    },
  });
}
async function open(from: ReturnType<typeof server>, kept: { at?: Kept } = {}, before?: Kept) {
  const { start, document, history } = openDraft(await from.load(), before);
  const draft = createDraft({ document, history, savedAt: 0 });
  const keeper = { keep: async (at: Kept) => ((kept.at = at), 'all' as const) };
  return { draft, autosave: startAutosave({ draft, transport: from, keeper, start, now: () => 1 }) };
}
const rename = (name: string) => setDocumentName.of({ name });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('saves after a rest, and says when', async () => {
  const away = server();
  const { draft, autosave } = await open(away);
  draft.commit(rename('New'));
  expect(draft.getState().saved).toEqual({ state: 'saving' }); // at once: nobody closes the page believing it is there
  expect(autosave.isDirty()).toBe(true);
  await vi.advanceTimersByTimeAsync(700);
  expect(away.document().name).toBe('New');
  expect(draft.getState().saved).toEqual({ state: 'saved', at: 1 });
  autosave.stop();
});

test('one save in flight: a hundred quick edits give no conflict and end up there', async () => {
  const away = server();
  const { draft, autosave } = await open(away);
  let release = () => {};
  away.hold = new Promise((resolve) => (release = resolve));
  draft.commit(rename('0'));
  const saving = autosave.flush();
  for (let i = 1; i < 100; i++) {
    draft.commit(rename(`${i}`));
    void autosave.flush();
  }
  expect(away.saves).toBe(1);
  release();
  await saving;
  expect(away.document().name).toBe('99');
  expect(away.saves).toBe(2);
  autosave.stop();
});

test('offline: kept here, said in words, and sent once it is back', async () => {
  const away = server();
  away.away = true;
  const kept: { at?: Kept } = {};
  const { draft, autosave } = await open(away, kept);
  draft.commit(rename('Kept'));
  await autosave.flush();
  expect(draft.getState().saved).toEqual({ state: 'offline' });
  expect(kept.at?.document.name).toBe('Kept');
  away.away = false;
  await vi.advanceTimersByTimeAsync(3_000);
  expect(away.document().name).toBe('Kept');
  autosave.stop();
});

test('somebody else saved something else: merged and said', async () => {
  const away = server();
  const { draft, autosave } = await open(away);
  away.put({ ...empty, variables: { city: { type: 'text' } } });
  draft.commit(rename('Mine'));
  await autosave.flush();
  expect(away.document()).toMatchObject({ name: 'Mine', variables: { city: { type: 'text' } } });
  expect(draft.getState().notice).toEqual({ kind: 'merged', changes: 1 });
  autosave.stop();
});

test('the same field: nothing is sent before a person chose, both choices work, other edits stay', async () => {
  for (const choice of ['ours', 'theirs'] as const) {
    const away = server();
    const { draft, autosave } = await open(away);
    away.put({ ...empty, name: 'Theirs', intents: { b: { name: 'B', examples: {} } } });
    draft.commit([rename('Mine'), addIntent.of({ id: 'a', intent: { name: 'A', examples: {} } })]);
    await autosave.flush();
    const { saved } = draft.getState();
    expect(saved.state).toBe('clash');
    expect(away.document().name).toBe('Theirs');
    if (saved.state === 'clash') autosave.choose(saved.clashes.map((clash) => ({ clash, choice })));
    await autosave.flush();
    expect(away.document().name).toBe(choice === 'ours' ? 'Mine' : 'Theirs');
    expect(Object.keys(away.document().intents).toSorted()).toEqual(['a', 'b']);
    expect(draft.getState().saved.state).toBe('saved');
    autosave.stop();
  }
});

test('a reload before the save loses nothing, and undo goes on', async () => {
  const away = server();
  away.away = true;
  const kept: { at?: Kept } = {};
  const first = await open(away, kept);
  first.draft.commit(rename('Unsaved'));
  await first.autosave.flush();
  first.autosave.stop();
  away.away = false;
  away.put({ ...empty, variables: { city: { type: 'text' } } }); // meanwhile somebody else
  const second = await open(away, {}, structuredClone(kept.at));
  await vi.advanceTimersByTimeAsync(700);
  expect(away.document()).toMatchObject({ name: 'Unsaved', variables: { city: {} } });
  second.draft.undo();
  expect(second.draft.getState().document).toMatchObject({ name: 'Bot', variables: { city: {} } });
  second.autosave.stop();
});

test('an older copy without changes never overrides a newer draft', async () => {
  const away = server();
  away.put({ ...empty, name: 'Newer' });
  const { draft, autosave } = await open(
    away,
    {},
    { etag: '1', base: empty, document: structuredClone(empty), history: emptyHistory },
  );
  expect(draft.getState().document.name).toBe('Newer');
  autosave.stop();
});

test.each([
  [{ refused: 'too large' }, { state: 'refused', message: 'too large' }],
  [{ gone: true }, { state: 'gone' }], // deleted elsewhere
] as const)('what the server refuses is said and not sent again until it changed: %j', async (answer, saved) => {
  const save = vi.fn(async () => answer);
  const { draft, autosave } = await open({ ...server(), save });
  draft.commit(setVariable.of({ name: 'a', variable: { type: 'text' } }));
  await autosave.flush();
  expect(draft.getState().saved).toEqual(saved);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(draft.getState().saved).toEqual(saved);
  expect(save).toHaveBeenCalledTimes(1);
  autosave.stop();
});

test('storage that fails is said once, editing goes on', async () => {
  const away = server();
  const draft = createDraft({ document: empty, savedAt: 0 });
  const keeper = { keep: () => Promise.reject(new Error('QuotaExceeded')) };
  const autosave = startAutosave({ draft, transport: away, keeper, start: await away.load() });
  draft.commit(rename('Still'));
  await autosave.flush();
  expect(draft.getState().notice).toEqual({ kind: 'not-kept' });
  expect(away.document().name).toBe('Still');
  autosave.stop();
});

test('a save carries what was done since the last one, also when that one did not arrive', async () => {
  const away = server();
  const sent: string[] = [];
  const { start, document, history } = openDraft(await away.load(), undefined);
  const draft = createDraft({ document, history, savedAt: 0 });
  const transport = {
    ...away,
    save: async (next: BotDocument, etag: string, did: readonly Did[]) => {
      sent.push(did.map(({ operation, times }) => `${operation} ${times}`).join(', '));
      return away.save(next, etag);
    },
  };
  const keeper = { keep: async () => 'all' as const };
  const autosave = startAutosave({ draft, transport, keeper, start });
  for (const name of ['A', 'AB', 'ABC']) draft.commit(rename(name), 'name:1'); // typed
  draft.commit(setVariable.of({ name: 'x', variable: { type: 'text' } }));
  away.away = true;
  await autosave.flush();
  away.away = false;
  draft.undo();
  await autosave.flush();
  draft.commit(rename('Last'));
  await autosave.flush();
  expect(sent).toEqual([
    'set-document-name 1, set-variable 1',
    'set-document-name 1, set-variable 1, undo 1',
    'set-document-name 1',
  ]);
  autosave.stop();
});

test('an older journal never overrides a newer server draft: what others changed since stays when it is undone', async () => {
  const away = server();
  const kept: { at?: Kept } = {};
  const { draft, autosave } = await open(away, kept);
  draft.commit([rename('Mine'), setVariable.of({ name: 'x', variable: { type: 'text' } })]);
  await autosave.flush();
  autosave.stop();
  away.put({ ...away.document(), name: 'Theirs' });
  const again = await open(away, {}, kept.at);
  expect(again.draft.getState().document.name).toBe('Theirs');
  again.draft.undo();
  expect(again.draft.getState().document).toMatchObject({ name: 'Theirs', variables: {} });
  expect(again.draft.getState().notice).toEqual({ kind: 'partly' });
  again.autosave.stop();
});

test('a full store keeps the draft without its history, a blocked one nothing, and each is said once', async () => {
  const away = server();
  const { start, document, history } = openDraft(await away.load(), undefined);
  const draft = createDraft({ document, history, savedAt: 0 });
  let answer: 'without-history' | 'blocked' = 'without-history';
  const keeper = {
    keep: async () => {
      if (answer === 'blocked') throw new Error('QuotaExceededError');
      return answer;
    },
  };
  const autosave = startAutosave({ draft, transport: away, keeper, start });
  draft.commit(rename('A'));
  await autosave.flush();
  expect(draft.getState().notice).toEqual({ kind: 'history-not-kept' });
  answer = 'blocked';
  draft.commit(rename('B'));
  await autosave.flush();
  expect(draft.getState().notice).toEqual({ kind: 'not-kept' });
  draft.setState({ notice: undefined });
  draft.commit(rename('C'));
  await autosave.flush();
  expect(draft.getState()).toMatchObject({ notice: undefined, document: { name: 'C' } });
  autosave.stop();
});

test('somebody saved: theirs is there without a save of ours, with who it was; what we typed meanwhile stays and is saved', async () => {
  const from = server();
  const { draft, autosave } = await open(from);
  from.by = 'Li';
  from.put({ ...empty, variables: { a: { type: 'text' } } });
  await autosave.meet('2');
  expect(draft.getState().document.variables).toHaveProperty('a');
  expect(draft.getState().notice).toEqual({ kind: 'merged', changes: 1, by: 'Li' });
  expect(from.saves).toBe(0);
  from.put({ ...from.document(), variables: { a: { type: 'text' }, b: { type: 'text' } } });
  draft.commit(rename('Ours'));
  await autosave.meet('3');
  await vi.advanceTimersByTimeAsync(700);
  expect(from.document()).toMatchObject({ name: 'Ours', variables: { a: {}, b: {} } });
  autosave.stop();
});
test('an old word about our own state changes nothing; the same field is asked', async () => {
  const from = server();
  const { draft, autosave } = await open(from);
  draft.commit(rename('One'));
  await autosave.flush();
  await autosave.meet('1'); // told before our save, heard after it
  expect(draft.getState().document.name).toBe('One');
  expect(draft.getState().notice).toBeUndefined();
  from.by = 'Li';
  from.put({ ...from.document(), name: 'Theirs' });
  draft.commit(rename('Two'));
  await autosave.meet('3');
  expect(draft.getState().saved).toMatchObject({ state: 'clash', by: 'Li' });
  const { saved } = draft.getState();
  if (saved.state === 'clash') autosave.choose(saved.clashes.map((clash) => ({ clash, choice: 'ours' })));
  await vi.advanceTimersByTimeAsync(0);
  expect(from.document().name).toBe('Two');
  autosave.stop();
});
