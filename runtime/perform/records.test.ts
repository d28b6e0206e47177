import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContactDraft, OrderDraft } from '@dialoom/shared/api/records';
import type { By, Request } from '@dialoom/shared/node/effects';
import { effects } from '@dialoom/shared/node/effects';
import { lookUp } from '../records/look-up.ts';
import type { RecordParts } from '../records/parts.ts';
import { records, type Records } from '../records/records.ts';
import { createSeal, deriveKey } from '../store/seal.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { performRecords } from './records.ts';

const who = { workspace: 'main', id: 'p1', name: 'Wang' };
let n = 0;
const mobile = () => `137${String(10_000_000 + ++n)}`;

describe.each(storeKinds)('records performed on %s', (kind) => {
  let parts: RecordParts;
  let drop: () => Promise<void>;
  let r: Records;
  let perform: ReturnType<typeof performRecords>;
  beforeAll(async () => {
    const made = await emptyStore(kind);
    ({ drop } = made);
    parts = { store: made.store, seal: createSeal('s'.repeat(32), 'records'), lookUp: lookUp(deriveKey('s'.repeat(32), 'x')), clock: () => 1_000 + n }; // prettier-ignore
    r = records(parts, () => '');
    perform = performRecords(parts);
  });
  afterAll(() => drop());
  const by = (key: string, version = 1): By => ({ key, version, workspace: 'main', bot: 'b', signal: new AbortController().signal, delta() {}, history: async () => [] }); // prettier-ignore
  type Op = Request<'records'>['operation'];
  const does = (operation: Op, key: string, version = 1) => perform.records(effects.records.request.parse({ operation }), by(key, version)); // prettier-ignore
  const total = async (q: string) => (await r.contacts.list('main', { q })).total;

  test('exactly once: the same key again, at once or later, answers the same and writes nothing', async () => {
    const phone = mobile();
    const save: Op = { do: 'contacts.save', phone, name: 'Li', note: 'called' };
    const answers = await Promise.all([1, 2, 3].map(() => does(save, `c1:1:0:${phone}`)));
    answers.push(await does(save, `c1:1:0:${phone}`));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ created: true, contacts: [{ name: 'Li', phone }] });
    const id = answers[0]?.contacts[0]?.id ?? '';
    const notes = (await r.timeline('main', id))?.items.filter(({ type }) => type === 'note');
    expect(notes).toMatchObject([{ text: 'called', bot: 'b' }]);
    expect(await does({ ...save, phone: `+86 ${phone}`, name: 'Li Lei' }, `c1:2:0:${phone}`)).toMatchObject({ created: false, contacts: [{ id, name: 'Li Lei' }] }); // prettier-ignore
    expect(await total(phone)).toBe(1);
  });
  test('what a bot saves to a contact that was merged meanwhile arrives at the one that stays', async () => {
    const [a, b] = [await r.contacts.create(who, ContactDraft.parse({ name: 'A' })), await r.contacts.create(who, ContactDraft.parse({ name: 'B' }))]; // prettier-ignore
    const saves = Array.from({ length: 6 }, (_, i) => does({ do: 'contacts.save', id: b.id, tags: [`t${i}`] }, `m${i}:1:0:${b.id}`)); // prettier-ignore
    await Promise.all([...saves, r.contacts.merge(who, a.id, b.id)]);
    expect((await r.contacts.find('main', b.id))?.tags.toSorted()).toEqual(['t0', 't1', 't2', 't3', 't4', 't5']);
    expect((await r.contacts.find('main', b.id))?.id).toBe(a.id);
  });
  test('several are told and nothing is written; an erased one is no contact', async () => {
    const [x, y] = [mobile(), mobile()];
    for (const phone of [x, y]) await does({ do: 'contacts.save', phone }, `s:1:0:${phone}`);
    expect((await does({ do: 'contacts.save', phone: x, email: 'z@z.example' }, `s:2:0:${x}`)).contacts).toHaveLength(
      1,
    );
    const both = await does({ do: 'contacts.save', phone: y, email: 'z@z.example', name: 'No' }, `s:3:0:${x}`);
    expect([both.contacts.length, both.created, await total('No')]).toEqual([2, false, 0]);
    const id = both.contacts[0]?.id ?? '';
    await r.contacts.erase(who, id);
    await expect(does({ do: 'contacts.save', id, name: 'x' }, `s:4:0:${x}`)).rejects.toThrow('no-contact');
    expect((await does({ do: 'contacts.find', id }, `s:5:0:${x}`)).contacts).toEqual([]);
  });
  test('orders of a contact, by number and by status', async () => {
    const one = await r.contacts.create(who, ContactDraft.parse({ name: 'Buyer' }));
    const other = await r.contacts.create(who, ContactDraft.parse({ name: 'Other' }));
    for (const [number, contact, status] of [['Z-1', one.id, 'sent'], ['Z-2', one.id, 'new'], ['Z-3', other.id, 'sent']] as const) // prettier-ignore
      await r.orders.create(who, OrderDraft.parse({ number, contact, status, amountCents: 1990, placedAt: 86_400_000 * Number(number.slice(2)) })); // prettier-ignore
    const found = async (operation: Omit<Extract<Op, { do: 'orders.find' }>, 'do' | 'limit'>) =>
      (await does({ do: 'orders.find', limit: 10, ...operation }, `o:${++n}:0:x`)).orders.map(({ number }) => number);
    expect(await found({ contact: one.id })).toEqual(['Z-2', 'Z-1']);
    expect(await found({ contact: one.id, status: ' SENT ' })).toEqual(['Z-1']);
    expect(await found({ contact: one.id, number: 'z-1' })).toEqual(['Z-1']);
    expect(await found({ contact: one.id, number: 'Z-3' })).toEqual([]);
    const [told] = (await does({ do: 'orders.find', number: 'Z-1', limit: 1 }, 'o:0:0:y')).orders;
    expect(told).toMatchObject({ amount: 19.9, date: '1970-01-02', status: 'sent' });
  });
  test('a rehearsal sees what it did itself and leaves nothing behind', async () => {
    const phone = mobile();
    const sim = (operation: Op, step: number) => does(operation, `sim${phone}:${step}:0:h`, 0);
    const saved = await sim({ do: 'contacts.save', phone, name: 'Rehearsed' }, 1);
    expect(saved).toMatchObject({ created: true, rehearsed: true });
    const id = saved.contacts[0]?.id;
    expect((await sim({ do: 'contacts.find', phone: `+86${phone}` }, 2)).contacts).toMatchObject([{ id, name: 'Rehearsed' }]); // prettier-ignore
    expect(await sim({ do: 'contacts.save', phone, name: 'Again' }, 3)).toMatchObject({ created: false, contacts: [{ id, name: 'Again' }] }); // prettier-ignore
    expect((await does({ do: 'contacts.find', phone }, `simother${phone}:1:0:h`, 0)).contacts).toEqual([]);
    expect(await total(phone)).toBe(0);
    expect(await parts.store.db.selectFrom('conversation_contact').selectAll().where('conversation', 'like', `sim%`).execute()).toEqual([]); // prettier-ignore
  });
  test('what is asked of another connection is refused, and nothing is written', async () => {
    const phone = mobile();
    const asked = effects.records.request.parse({ connection: 'sales', operation: { do: 'contacts.save', phone } });
    for (const version of [0, 1])
      await expect(perform.records(asked, by(`k${phone}:1:0:h`, version))).rejects.toThrow('connection');
    expect(await total(phone)).toBe(0);
  });
  test('nobody is remembered without a site’s word', async () => {
    const phone = mobile();
    await does({ do: 'contacts.save', phone }, `r${phone}:1:0:h`);
    const ask = effects.remember.request.parse({ facts: { size: 'M' }, consent: { words: 'May we?', given: true } });
    expect(await perform.remember(ask, by(`r${phone}:2:0:h`))).toEqual({ kept: false });
    const [one] = (await r.contacts.list('main', { q: phone })).contacts;
    expect((await r.contacts.find('main', one?.id ?? ''))?.remembered).toEqual({});
  });
});
