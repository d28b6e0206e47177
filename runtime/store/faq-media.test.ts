// Pictures of answers on both databases: as long as an entry names them, and a day beyond.
import { randomBytes } from 'node:crypto';
import { FaqDraft } from '@dialoom/shared/api/faq';
import { describe, expect, test } from 'vitest';
import { addressed, faqMedia, mediumPath } from './faq-media.ts';
import { knowledgeStore } from './knowledge.ts';
import { emptyStore, storeKinds } from './stores-for-tests.ts';

const DAY = 86_400_000;
const by = { name: 'Lin' };
const naming = (question: string, id: string) =>
  FaqDraft.parse({ texts: { en: { question, answer: 'Look:', media: [{ kind: 'picture', url: `https://bot.example${mediumPath(id)}`, name: 'A' }] } } }); // prettier-ignore

describe.each(storeKinds)('pictures of answers on %s', (kind) => {
  test('stay with the entries that name them, or did, and go a day after the last of them', async () => {
    const { store, drop } = await emptyStore(kind);
    try {
      let now = 1_800_000_000_000;
      const media = faqMedia(store, () => now);
      const lists = knowledgeStore(store, () => now);
      const bytes = randomBytes(700_000); // more than one row
      const made = { name: 'a.png', type: 'image/png', bytes };
      const [named, imported, nobody] = [await media.keep('main', made), await media.keep('main', made), await media.keep('main', made)]; // prettier-ignore
      expect((await media.read(named))?.bytes.equals(bytes)).toBe(true);
      const { id: list } = await lists.create('main', { name: 'FAQ', entries: [] }, by);
      const entry = await lists.add('main', list, naming('How?', named), by);
      await lists.import('main', list, [naming('Which?', imported)], 'replace', by);
      const there = async () => Promise.all([named, imported, nobody].map(async (id) => (await media.read(id)) !== undefined)); // prettier-ignore
      const days = async (n: number) => {
        for (let i = 0; i < n; i++) {
          now += DAY;
          await media.sweep();
        }
      };
      await media.sweep();
      expect(await there()).toEqual([true, true, true]); // somebody may still be writing
      await days(2);
      expect(await there()).toEqual([true, true, false]);
      const { texts } = FaqDraft.parse({ texts: { en: { question: 'How?', answer: 'So.' } } });
      await lists.save('main', list, entry.id, entry.rev, { ...entry, texts }, by);
      await days(2);
      expect(await there()).toEqual([true, true, false]); // an earlier text of the entry shows it
      await lists.drop('main', list, entry.id);
      await media.sweep();
      expect((await there())[0]).toBe(true);
      const again = await lists.add('main', list, naming('How?', named), by); // it was deleted by mistake
      await days(2);
      expect((await there())[0]).toBe(true);
      await lists.drop('main', list, again.id);
      await lists.remove('main', list);
      await days(2);
      expect(await there()).toEqual([false, false, false]);
      expect(await store.db.selectFrom('knowledge_file_chunk').selectAll().execute()).toEqual([]);
      expect(await store.db.selectFrom('knowledge_file_use').selectAll().execute()).toEqual([]);
    } finally {
      await drop();
    }
  });
  test('have the address that this server has now, wherever the entry was written; those of others keep theirs', async () => {
    const { store, drop } = await emptyStore(kind);
    try {
      const media = faqMedia(store, Date.now);
      const [own, other] = [await media.keep('main', { name: 'a.png', type: 'image/png', bytes: Buffer.from('x') }), `m_${'0'.repeat(32)}`];
      const now = (text: string) => addressed(text, 'https://new.example', media);
      expect(await now(`https://old.example:3000${mediumPath(own)}`)).toBe(`https://new.example${mediumPath(own)}`);
      const text = (host: string) => `See [A](${host}${mediumPath(own)}) and [B](https://else.example${mediumPath(other)}), ${host}${mediumPath(own)}x`;
      expect(await now(text('http://old.example'))).toBe(text('http://old.example').replace('(http://old.example', '(https://new.example'));
      expect(await now(text('https://new.example'))).toBe(text('https://new.example'));
    } finally {
      await drop();
    }
  }); // prettier-ignore
  test('take no more room than they may, together', async () => {
    const { store, drop } = await emptyStore(kind);
    try {
      const media = faqMedia(store, Date.now, { bytes: 2_500 });
      const keep = () => media.keep('main', { name: 'a.txt', type: 'text/plain', bytes: Buffer.alloc(1_000, 'a') });
      const told = await Promise.allSettled([keep(), keep(), keep()]);
      expect(told.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
      await expect(keep()).rejects.toMatchObject({ code: 'knowledge.media-full' });
    } finally {
      await drop();
    }
  });
});
