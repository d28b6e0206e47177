import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ContactDraft, CompanyDraft, OrderDraft } from '@dialoom/shared/api/records';
import { sql } from 'kysely';
import { createSeal, deriveKey } from '../store/seal.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import type { Store } from '../store/open.ts';
import { lookUp } from './look-up.ts';
import type { RecordParts } from './parts.ts';
import { records, type Records } from './records.ts';

const SECRET = 'secret-of-the-tests-0123456789-abcdef';
const who = { workspace: 'main', id: 'p1', name: 'Wang' };
const contact = (more: object = {}) => ContactDraft.parse(more);
let n = 0;
/** A mobile nobody else has. */
const mobile = () => `138${String(10_000_000 + ++n)}`;

describe.each(storeKinds)('records on %s', (kind) => {
  let store: Store;
  let drop: () => Promise<void>;
  let r: Records;
  let now = 1_000_000;
  beforeAll(async () => {
    ({ store, drop } = await emptyStore(kind));
    const parts: RecordParts = {
      store,
      seal: createSeal(SECRET, 'records'),
      lookUp: lookUp(deriveKey(SECRET, 'record-look-up')),
      clock: () => ++now,
    };
    r = records(parts, () => '');
  });
  afterAll(() => drop());
  const refused = async (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: { code?: string; fields?: object }) => error.code ?? String(error),
    );
  const found = async (q: string) => (await r.contacts.list('main', { q })).contacts.map(({ id }) => id);

  describe('sorted by the reader', () => {
    const elsewhere = { workspace: 'sorting', id: 'p1', name: 'Wang' };
    test('by each column, both ways, what is empty last, page by page without a gap', async () => {
      const names = [
        '王芳',
        '',
        'Bob',
        '安娜',
        'alice',
        '10号',
        '9号',
        ...Array.from({ length: 60 }, (_, i) => `客户 ${i}`),
      ];
      const made = new Map<string, string>();
      const weavers = await r.companies.create(elsewhere, CompanyDraft.parse({ name: 'Weavers' }));
      await r.companies.create(elsewhere, CompanyDraft.parse({ name: 'Anvil' }));
      for (const [i, name] of names.entries()) {
        const { id } = await r.contacts.create(elsewhere, contact({ name, phones: [mobile()], level: i % 2 === 0 ? '' : `L${i}`, ...(i === 3 && { company: weavers.id }) })); // prettier-ignore
        made.set(id, name);
      }
      const all = async (more: Parameters<typeof r.contacts.list>[1]) => {
        const list: { id: string; name: string; level: string; updatedAt: number }[] = [];
        for (let after: string | undefined; ;) {
          const { contacts, total, next } = await r.contacts.list('sorting', { ...more, after });
          expect(total).toBe(names.length);
          list.push(...contacts);
          if (next === undefined) break;
          after = next;
        }
        expect(new Set(list.map(({ id }) => id))).toEqual(new Set(made.keys()));
        return list;
      };
      const byName = (await all({ sort: 'name', order: 'up', locale: 'zh-CN' })).map(({ name }) => name);
      expect(byName.at(-1)).toBe('');
      expect(byName.slice(0, 2)).toEqual(['9号', '10号']); // numbers as numbers
      expect(byName.indexOf('安娜')).toBeLessThan(byName.indexOf('客户 1')); // by its sound
      expect(byName.indexOf('客户 2')).toBeLessThan(byName.indexOf('客户 10'));
      expect(byName.indexOf('客户 59')).toBeLessThan(byName.indexOf('王芳'));
      const downwards = (await all({ sort: 'name', order: 'down', locale: 'zh-CN' })).map(({ name }) => name);
      expect(downwards).toEqual([...byName.slice(0, -1).toReversed(), '']);
      expect((await all({ sort: 'level', order: 'up' })).slice(0, 3).map(({ level }) => level)).toEqual([
        'L1',
        'L3',
        'L5',
      ]);
      expect((await all({ sort: 'company', order: 'up' }))[0]?.name).toBe('安娜');
      const times = (await all({ sort: 'updated', order: 'up' })).map(({ updatedAt }) => updatedAt);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect((await all({})).map(({ updatedAt }) => updatedAt)).toEqual(times.toReversed());
      expect((await r.contacts.list('sorting', { q: '客户', sort: 'name', order: 'up', locale: 'zh-CN' })).contacts[0]?.name).toBe('客户 0'); // prettier-ignore

      const companies = async (sort: 'name' | 'contacts', order: 'up' | 'down') => (await r.companies.list('sorting', { sort, order })).companies.map(({ name }) => name); // prettier-ignore
      expect([await companies('name', 'up'), await companies('name', 'down'), await companies('contacts', 'down')]).toEqual([['Anvil', 'Weavers'], ['Weavers', 'Anvil'], ['Weavers', 'Anvil']]); // prettier-ignore

      const [who3] = [...made].find(([, name]) => name === '安娜') ?? [];
      for (const [number, amountCents, placedAt, of] of [
        ['A10', 500, 3, null],
        ['A9', null, 2, who3],
        ['A2', 70, 1, null],
      ] as const)
        await r.orders.create(
          elsewhere,
          OrderDraft.parse({ number, amountCents, placedAt, contact: of ?? null, currency: 'CNY' }),
        );
      const orders = async (sort: 'placed' | 'number' | 'amount' | 'contact', order: 'up' | 'down') => (await r.orders.list('sorting', { sort, order })).orders.map(({ number }) => number); // prettier-ignore
      expect(await orders('number', 'up')).toEqual(['A2', 'A9', 'A10']);
      expect(await orders('amount', 'up')).toEqual(['A2', 'A10', 'A9']); // without an amount: last
      expect(await orders('amount', 'down')).toEqual(['A10', 'A2', 'A9']);
      expect(await orders('placed', 'up')).toEqual(['A2', 'A9', 'A10']);
      expect(await orders('placed', 'down')).toEqual(['A10', 'A9', 'A2']);
      expect((await orders('contact', 'up'))[0]).toBe('A9');
    });
  });

  describe('finding', () => {
    test('a phone in any form, its last four digits, an e-mail in any case, a part of the name', async () => {
      const phone = mobile();
      const { id } = await r.contacts.create(who, contact({ name: '欧阳小红', phones: [`+86 ${phone.slice(0, 3)}-${phone.slice(3)}`], emails: ['Hong.Li@Shop.example'] })); // prettier-ignore
      const forms = [phone, `86${phone}`, `+86${phone}`, `0086 ${phone}`, `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`, phone.slice(-4)]; // prettier-ignore
      for (const q of [...forms, 'hong.li@shop.EXAMPLE', '小红', '欧', '欧阳小红', 'hong', 'Li'])
        expect([q, await found(q)]).toEqual([q, expect.arrayContaining([id])]);
      for (const q of ['小蓝', `${phone.slice(0, 10)}x`, 'kong', 'hong.li@shop', '%', "' or 1=1 --"])
        expect([q, await found(q)]).toEqual([q, []]);
    });
    test('nothing personal is readable in the table', async () => {
      const phone = mobile();
      await r.contacts.create(who, contact({ name: 'Canary Name', phones: [phone], emails: ['canary@shop.example'], tags: ['canary-tag'] })); // prettier-ignore
      for (const table of ['contact', 'contact_token', 'contact_event', 'purchase']) {
        const { rows } = await sql`select * from ${sql.table(table)}`.execute(store.db);
        const text = JSON.stringify(rows, (_, value: unknown) => value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value); // prettier-ignore
        for (const word of ['canary', 'Canary', phone]) expect(text).not.toContain(word);
      }
    });
    test('pages follow each other without a gap, also of what was looked for', async () => {
      const names = Array.from({ length: 70 }, (_, i) => `翻页${i}号`);
      for (const name of names) await r.contacts.create(who, contact({ name }));
      for (const q of [undefined, '翻页']) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const page = await r.contacts.list('main', { q, after });
          seen.push(...page.contacts.map(({ name }) => name).filter((name) => name.startsWith('翻页')));
          after = page.next;
        } while (after !== undefined);
        expect(seen).toEqual(names.toReversed());
      }
      expect((await r.contacts.list('main', { q: '翻页' })).total).toBe(70);
    });
    test('another workspace sees nothing of it', async () => {
      const phone = mobile();
      const { id } = await r.contacts.create(who, contact({ name: '本店客户', phones: [phone] }));
      for (const q of [phone, '本店客户', undefined])
        expect((await r.contacts.list('elsewhere', { q })).contacts).toEqual([]);
      expect(await r.contacts.find('elsewhere', id)).toBeUndefined();
      expect(await refused(r.contacts.erase({ ...who, workspace: 'elsewhere' }, id))).toBe('not-found');
      const there = { ...who, workspace: 'elsewhere' };
      const theirs = await r.contacts.create(there, contact({ name: 'Theirs', phones: [phone] })); // the same phone, another house
      const firm = await r.companies.create(who, CompanyDraft.parse({ name: `Ours ${phone}` }));
      const works = [
        () => r.contacts.merge(there, theirs.id, id), // ids in bodies
        () => r.contacts.merge(there, id, theirs.id),
        () => r.contacts.create(there, contact({ company: firm.id })),
        () => r.orders.create(there, OrderDraft.parse({ number: 'X', contact: id })),
        () => r.contacts.note(there, id, 'x'),
      ];
      for (const work of works) expect(await refused(work())).toBe('not-found');
      expect(await r.timeline('elsewhere', id)).toBeUndefined();
      expect(await found(phone)).toEqual([id]);
    });
  });

  describe('changing', () => {
    test('who was slower is told, and nothing of theirs is written', async () => {
      const made = await r.contacts.create(who, contact({ name: 'Li' }));
      await r.contacts.save(who, made.id, made.rev, contact({ name: 'Li Lei' }));
      expect(await refused(r.contacts.save(who, made.id, made.rev, contact({ name: 'Li Hua' })))).toBe(
        'record.changed',
      );
      expect(await r.contacts.find('main', made.id)).toMatchObject({ name: 'Li Lei', rev: 2 });
    });
    test('one phone, one contact: whatever its form, and whoever comes at the same moment', async () => {
      const phone = mobile();
      const made = await r.contacts.create(who, contact({ phones: [phone] }));
      await expect(r.contacts.create(who, contact({ phones: [`+86 ${phone}`] }))).rejects.toMatchObject({ code: 'record.exists', fields: { id: made.id } }); // prettier-ignore
      const both = mobile();
      const done = await Promise.all([1, 2, 3].map(() => refused(r.contacts.create(who, contact({ phones: [both] })))));
      expect(done.toSorted()).toEqual(['done', 'record.exists', 'record.exists']);
    });
    test('own fields keep their type, refuse what does not fit, and come back with their values', async () => {
      const size = { slug: 'size', label: 'Size', type: 'choice' as const, options: ['S', 'M'] };
      const born = { slug: 'born', label: 'Born', type: 'date' as const, options: [] };
      await r.fields.save(who, 'contact', [size, born]);
      const made = await r.contacts.create(who, contact({ fields: { size: 'm', born: '1990年2月3日' } }));
      expect(made.fields).toEqual({ size: 'M', born: '1990-02-03' });
      for (const fields of [{ size: 'XL' }, { born: '1990-02-30' }, { weight: 3 }])
        expect(await refused(r.contacts.create(who, contact({ fields })))).toBe('record.field');
      await r.fields.save(who, 'contact', [size]);
      expect((await r.contacts.find('main', made.id))?.fields).toEqual({ size: 'M' });
      await r.contacts.save(who, made.id, made.rev, contact({ fields: { size: 'S' } }));
      expect(await refused(r.fields.save(who, 'contact', [{ ...born, type: 'text' }]))).toBe('record.field-type');
      await r.fields.save(who, 'contact', [born, size]);
      expect((await r.contacts.find('main', made.id))?.fields).toEqual({ born: '1990-02-03', size: 'S' });
      await r.fields.save(who, 'contact', []);
    });
    test('companies and orders', async () => {
      const firm = await r.companies.create(who, CompanyDraft.parse({ name: 'Blue_Lamps 100%' }));
      expect(await refused(r.companies.create(who, CompanyDraft.parse({ name: ' blue_lamps 100% ' })))).toBe(
        'record.exists',
      );
      const person = await r.contacts.create(who, contact({ name: 'Han', company: firm.id }));
      expect(person.company).toEqual({ id: firm.id, name: 'Blue_Lamps 100%' });
      for (const [q, count] of [
        ['_lamps', 1],
        ['100%', 1],
        ['%', 1],
        ['blueXlamps', 0],
        ["'", 0],
        ['\\', 0],
      ] as const)
        expect([q, (await r.companies.list('main', { q })).total]).toEqual([q, count]);
      expect((await r.companies.list('main', {})).companies[0]).toMatchObject({ id: firm.id, contacts: 1 });
      const order = await r.orders.create(who, OrderDraft.parse({ number: 'a-7', contact: person.id, amountCents: 1999, currency: 'CNY', placedAt: 5 })); // prettier-ignore
      expect(order).toMatchObject({ contact: { id: person.id, name: 'Han' }, placedAt: 5 });
      expect(await refused(r.orders.create(who, OrderDraft.parse({ number: 'A-7' })))).toBe('record.exists');
      expect((await r.orders.list('main', { q: ' A-7' })).orders.map(({ id }) => id)).toEqual([order.id]);
      await r.companies.remove(who, firm.id);
      expect((await r.contacts.find('main', person.id))?.company).toBeNull();
      await r.orders.remove(who, order.id);
      expect(await r.orders.find('main', order.id)).toBeUndefined();
    });
  });

  describe('merging and erasing', () => {
    test('nothing is lost: what is missing comes over, what differs stands in the time line, both ids lead to one', async () => {
      const [a, b] = [mobile(), mobile()];
      const kept = await r.contacts.create(who, contact({ name: 'Li Lei', phones: [a] }));
      const gone = await r.contacts.create(who, contact({ name: 'L. Lei', phones: [b, `+86${b}`], emails: ['li@x.example'], level: 'VIP' })); // prettier-ignore
      await r.contacts.note(who, gone.id, 'Likes lamps');
      const order = await r.orders.create(who, OrderDraft.parse({ number: `M-${a}`, contact: gone.id }));
      const one = await r.contacts.merge(who, kept.id, gone.id);
      expect(one).toMatchObject({
        id: kept.id,
        name: 'Li Lei',
        phones: [a, b],
        emails: ['li@x.example'],
        level: 'VIP',
      });
      expect((await r.contacts.find('main', gone.id))?.id).toBe(kept.id);
      expect(await found(b)).toEqual([kept.id]);
      expect((await r.orders.find('main', order.id))?.contact?.id).toBe(kept.id);
      const line = (await r.timeline('main', gone.id))?.items ?? [];
      expect(line.filter(({ type }) => type === 'note')).toMatchObject([{ text: 'Likes lamps', by: 'Wang' }]);
      expect(line.filter((item) => item.type === 'change' && item.change === 'merged')).toMatchObject([
        { what: ['name'] },
      ]);
      expect(await refused(r.contacts.merge(who, kept.id, gone.id))).toBe('record.merge-self');
      const third = await r.contacts.create(who, contact({ name: 'Third' }));
      await r.contacts.merge(who, third.id, kept.id); // a chain of two
      expect((await r.contacts.find('main', gone.id))?.id).toBe(third.id);
    });
    test('merged while it is written to: every note, order and change arrives at the one that stays', async () => {
      const [a, b] = await Promise.all([r.contacts.create(who, contact({ name: 'A' })), r.contacts.create(who, contact({ name: 'B', tags: ['vip'] }))]); // prettier-ignore
      const notes = Array.from({ length: 8 }, (_, i) => `note ${i}`);
      const orders = Array.from({ length: 4 }, (_, i) => `R-${a.id}-${i}`);
      const [, ...made] = await Promise.all([
        r.contacts.merge(who, a.id, b.id),
        ...notes.map((text) => r.contacts.note(who, b.id, text)),
        ...orders.map((number) => r.orders.create(who, OrderDraft.parse({ number, contact: b.id }))),
      ]);
      expect(made).toHaveLength(12);
      const items = (await r.timeline('main', a.id))?.items ?? [];
      expect(items.flatMap((item) => (item.type === 'note' ? [item.text] : [])).toSorted()).toEqual(notes);
      expect(items.flatMap((item) => (item.type === 'order' ? [item.number] : [])).toSorted()).toEqual(orders);
      expect((await r.contacts.find('main', a.id))?.tags).toEqual(['vip']);
    });
    test('two merges against each other end in one contact', async () => {
      const [a, b] = await Promise.all(['A', 'B'].map((name) => r.contacts.create(who, contact({ name }))));
      const done = await Promise.all([refused(r.contacts.merge(who, a?.id ?? '', b?.id ?? '')), refused(r.contacts.merge(who, b?.id ?? '', a?.id ?? ''))]); // prettier-ignore
      expect(done.toSorted()).toEqual(['done', 'record.merge-self']);
    });
    test('erased: no row of any table is left, not of those merged into it either', async () => {
      const [a, b] = [await r.contacts.create(who, contact({ name: 'A', phones: [mobile()] })), await r.contacts.create(who, contact({ name: 'B' }))]; // prettier-ignore
      await r.contacts.note(who, b.id, 'hm');
      await r.orders.create(who, OrderDraft.parse({ number: `E-${a.id}`, contact: a.id }));
      await r.contacts.merge(who, a.id, b.id);
      const keys = (await store.db.selectFrom('contact').select('key').where('id', 'in', [a.id, b.id]).execute()).map(({ key }) => key); // prettier-ignore
      expect(keys).toHaveLength(2);
      await r.contacts.erase(who, b.id);
      for (const table of ['contact_token', 'contact_event', 'purchase', 'conversation_contact'] as const)
        expect(await store.db.selectFrom(table).select('contact').where('contact', 'in', keys).execute()).toEqual([]);
      expect(await store.db.selectFrom('contact').select('key').where('key', 'in', keys).execute()).toEqual([]);
      expect(await refused(r.contacts.note(who, a.id, 'x'))).toBe('not-found');
    });
    test('a note can be deleted, an event of another kind or another contact cannot', async () => {
      const [a, b] = [await r.contacts.create(who, contact({ name: 'A' })), await r.contacts.create(who, contact({ name: 'B' }))]; // prettier-ignore
      const note = await r.contacts.note(who, a.id, 'one');
      const made = (await r.timeline('main', a.id))?.items.find(({ type }) => type === 'change')?.id ?? '';
      for (const [of, id] of [
        [b.id, note.id],
        [a.id, made],
        [a.id, 'note-x'],
      ] as const)
        expect(await refused(r.contacts.deleteNote(who, of, id))).toBe('not-found');
      await r.contacts.deleteNote(who, a.id, note.id);
      expect((await r.timeline('main', a.id))?.items.some(({ type }) => type === 'note')).toBe(false);
    });
  });

  describe('imports', () => {
    const begin = (record: 'contact' | 'company' | 'order' = 'contact') => r.imports.begin(who, { record, file: 'list.csv', rows: 3 }); // prettier-ignore
    test('each row finds its contact, also one further up in the file; an undo brings everything back', async () => {
      const [known, fresh] = [mobile(), mobile()];
      const old = await r.contacts.create(who, contact({ name: 'Old', phones: [known], level: 'gold' }));
      const id = await begin();
      const firm = `Firm ${id}`;
      const done = await r.imports.batch(who, id, [
        { existing: 'update', contact: { name: 'New name', phones: [`+86 ${known}`], emails: ['old@x.example'], company: firm } },
        { existing: 'update', contact: { name: 'Fresh', phones: [fresh], company: firm } },
        { existing: 'update', contact: { phones: [`86${fresh}`], level: 'silver' } },
        { existing: 'skip', contact: { name: 'No', phones: [known] } },
        { existing: 'update', contact: { phones: [fresh, known] } },
        { existing: 'update', contact: { name: 'X', fields: { nothing: 1 } } },
      ]); // prettier-ignore
      expect(done.map((one) => (one.did === 'refused' ? one.why : one.did))).toEqual(['updated', 'created', 'updated', 'skipped', 'several', 'field']); // prettier-ignore
      expect(await r.imports.finish(who, id)).toMatchObject({ state: 'done', created: 1, updated: 2, skipped: 1, refused: 2, by: 'Wang' }); // prettier-ignore
      expect(await r.contacts.find('main', old.id)).toMatchObject({ name: 'New name', level: 'gold', phones: [known], emails: ['old@x.example'], company: { name: firm } }); // prettier-ignore
      const [made] = await found(fresh);
      expect(await r.contacts.find('main', made ?? '')).toMatchObject({
        name: 'Fresh',
        level: 'silver',
        source: 'import',
      });
      expect(await r.imports.undo(who, id)).toEqual({ removed: 2, restored: 1, kept: 0 });
      const { rev, updatedAt, ...before } = old;
      expect(await r.contacts.find('main', old.id)).toMatchObject(before);
      expect(rev + updatedAt).toBeGreaterThan(0);
      expect(await found(fresh)).toEqual([]);
      expect(await found('old@x.example')).toEqual([]);
      expect((await r.companies.list('main', { q: firm })).total).toBe(0);
      expect(await refused(r.imports.undo(who, id))).toBe('not-found');
    });
    test('what somebody changed since, or has a conversation or an order by now, an undo leaves alone', async () => {
      const [a, b, c] = [mobile(), mobile(), mobile()];
      const id = await begin();
      const rows = [a, b, c].map((phone) => ({ existing: 'update' as const, contact: { phones: [phone] } }));
      const [one, two] = await r.imports.batch(who, id, rows);
      await r.imports.finish(who, id);
      if (one?.did !== 'created' || two?.did !== 'created') throw new Error('not created');
      await r.contacts.save(who, one.id, 1, contact({ name: 'Mine', phones: [a] }));
      await r.contacts.note(who, two.id, 'called');
      expect(await r.imports.undo(who, id)).toEqual({ removed: 1, restored: 0, kept: 2 });
      expect([await found(a), await found(b), await found(c)]).toEqual([[one.id], [two.id], []]);
    });
    test('a batch that fails writes nothing of itself', async () => {
      const phone = mobile();
      const id = await begin();
      const bad = { existing: 'update' as const, contact: { phones: ['13800000001'], name: 5n as never } };
      expect(
        await refused(r.imports.batch(who, id, [{ existing: 'update', contact: { phones: [phone] } }, bad])),
      ).not.toBe('done');
      expect(await found(phone)).toEqual([]);
      expect(await r.imports.find('main', id)).toMatchObject({ created: 0, state: 'running' });
    });
    test('what a dead process left running is undone at the next start', async () => {
      const phone = mobile();
      const id = await begin();
      await r.imports.batch(who, id, [{ existing: 'update', contact: { phones: [phone] } }]);
      await r.imports.sweep(true);
      expect(await found(phone)).toEqual([]);
      expect((await r.imports.find('main', id))?.state).toBe('undone');
      expect(await refused(r.imports.batch(who, id, []))).toBe('not-found');
    });
    test('orders find or make their contact; companies go by their name', async () => {
      const phone = mobile();
      const id = await begin('order');
      const number = `I-${phone}`;
      await r.imports.batch(who, id, [{ existing: 'update', order: { number, title: 'Lamp', contactPhone: `+86 ${phone}`, amountCents: 500 } }]); // prettier-ignore
      await r.imports.batch(who, id, [{ existing: 'update', order: { number: number.toLowerCase(), status: 'sent' } }]);
      const [order] = (await r.orders.list('main', { q: number })).orders;
      expect(order).toMatchObject({ number, title: 'Lamp', status: 'sent', contact: { id: (await found(phone))[0] } });
      expect(await r.imports.undo(who, id)).toEqual({ removed: 2, restored: 0, kept: 0 });
      expect(await found(phone)).toEqual([]);
      const firms = await begin('company');
      const name = `Imported ${phone}`;
      const both = [{ existing: 'update' as const, company: { name, website: 'https://x.example' } }, { existing: 'skip' as const, company: { name: ` ${name.toUpperCase()}` } }]; // prettier-ignore
      expect((await r.imports.batch(who, firms, both)).map(({ did }) => did)).toEqual(['created', 'skipped']);
      expect(await r.imports.match('main', 'company', both)).toEqual(['known', 'known']);
      expect(await r.imports.undo(who, firms)).toMatchObject({ removed: 1 });
    });
    test('the preview tells who is known', async () => {
      const phone = mobile();
      await r.contacts.create(who, contact({ phones: [phone] }));
      const rows = [phone, mobile()].map((one) => ({ existing: 'skip' as const, contact: { phones: [`+86${one}`] } }));
      expect(await r.imports.match('main', 'contact', rows)).toEqual(['known', 'new']);
    });
  });
});
