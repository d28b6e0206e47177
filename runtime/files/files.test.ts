// Files in either place their bytes may lie in: limits, retries, what a crash leaves, and what is swept away.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSeal } from '../store/seal.ts';
import { emptyStore, storeKinds } from '../store/stores-for-tests.ts';
import { bytesInDatabase, bytesInFolder, type Bytes } from './bytes.ts';
import { fileStore } from './files.ts';

const DAY = 86_400_000;
const noteOf = (text: string) => ({ name: 'note.txt', type: 'text/plain', bytes: Buffer.from(text) });

describe.each(storeKinds.flatMap((kind) => [{ kind, place: 'folder' }, { kind, place: 'database' }]))(
  '$kind, bytes in the $place',
  ({ kind, place }) => {
    let opened: Awaited<ReturnType<typeof emptyStore>>;
    let folder: string;
    let bytes: Bytes;
    let at = 1_795_000_000_000;
    const owner = { workspace: 'main', key: 0 };
    const made = (limits = { conversationFiles: 5, conversationBytes: 1_000, dayBytes: 2_000 }, over: Partial<Bytes> = {}) =>
      fileStore(opened.store, { ...bytes, ...over }, createSeal('a secret of at least thirty-two characters', 'file'), () => at, limits);
    const conversation = async (id: string) => {
      const row = { id, workspace: 'main', bot: 'b', version: 1, channel: 'web', rev: 1, seq: 0, owner: 'bot', epoch: 0, agent: null, checkpoint: Buffer.alloc(1), queued_at: null, left_at: null, closed_by: null, lease_by: null, lease_until: null, created_at: at, updated_at: at }; // prettier-ignore
      await opened.store.db.insertInto('conversation').values(row).execute();
      const { key } = await opened.store.db.selectFrom('conversation').select('key').where('id', '=', id).executeTakeFirstOrThrow();
      return { workspace: 'main', key };
    };
    const lying = async () =>
      place === 'folder'
        ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'))
        : (await opened.store.db.selectFrom('file_chunk').select('file').execute()).map(({ file }) => file);
    beforeEach(async () => {
      opened = await emptyStore(kind);
      folder = mkdtempSync(join(tmpdir(), 'dialoom-files-'));
      bytes = place === 'folder' ? bytesInFolder(folder) : bytesInDatabase(opened.store);
      owner.key = (await conversation('c_one')).key;
    });
    afterEach(async () => {
      await opened.drop();
      rmSync(folder, { recursive: true, force: true });
    });

    test('several pieces come back as one; sealed bytes moved to another conversation do not open', async () => {
      const files = made({ conversationFiles: 5, conversationBytes: 5e6, dayBytes: 5e6 });
      const large = Buffer.alloc(1_300_000, 'x');
      const about = await files.keep(owner, undefined, { ...noteOf(''), bytes: large });
      expect((await files.read(owner, about.id))?.bytes.equals(large)).toBe(true);
      const other = await conversation('c_two');
      expect(await files.read(other, about.id)).toBeUndefined();
      await opened.store.db.updateTable('file').set({ conversation: other.key }).where('id', '=', about.id).execute();
      await expect(files.read(other, about.id)).rejects.toThrow('moved from where it belongs');
    });
    test('the same client id is the same file; one that was cut off on its way is sent again', async () => {
      const broken = made(undefined, { write: () => Promise.reject(new Error('disk full')) });
      await expect(broken.keep(owner, 'client-1', noteOf('a'))).rejects.toThrow('disk full');
      const files = made();
      const first = await files.keep(owner, 'client-1', noteOf('a'));
      expect(await files.keep(owner, 'client-1', noteOf('b'))).toEqual(first);
      expect((await files.read(owner, first.id))?.bytes.toString()).toBe('a');
      // the process died between the row and the bytes
      await opened.store.db.updateTable('file').set({ whole: 0 }).execute();
      expect(await files.find(owner, first.id)).toBeUndefined();
      const again = await files.keep(owner, 'client-1', noteOf('b'));
      expect((await files.read(owner, again.id))?.bytes.toString()).toBe('b');
      expect(await lying()).toHaveLength(1);
    });
    test('limits count what is on its way, too', async () => {
      const files = made({ conversationFiles: 3, conversationBytes: 1_000, dayBytes: 2_000 });
      const all = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((text) => files.keep(owner, undefined, noteOf(text))));
      expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
      expect(all.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'file.too-many' } });
      await expect(made().keep(await conversation('c_two'), undefined, noteOf('x'.repeat(1_001)))).rejects.toMatchObject({ code: 'file.too-many' }); // prettier-ignore
    });
    test('so much a day, all conversations together', async () => {
      const files = made({ conversationFiles: 9, conversationBytes: 1e6, dayBytes: 10 });
      await files.keep(owner, undefined, noteOf('123456'));
      const other = await conversation('c_two');
      await expect(files.keep(other, undefined, noteOf('123456'))).rejects.toMatchObject({ code: 'file.full' });
      at += DAY + 1;
      await files.keep(other, undefined, noteOf('123456'));
    });
    test('what was never sent goes after a day; what was sent stays as long as its conversation', async () => {
      const files = made();
      const kept = await files.keep(owner, undefined, noteOf('sent'));
      const lost = await files.keep(owner, undefined, noteOf('not sent'));
      await files.sent(owner, kept.id);
      await files.sweep();
      expect(await lying()).toHaveLength(2);
      at += DAY + 1;
      await files.sweep();
      expect([await files.find(owner, kept.id), await files.find(owner, lost.id)]).toEqual([kept, undefined]);
      await opened.store.db.deleteFrom('conversation').where('key', '=', owner.key).execute();
      await files.sweep();
      expect(await lying()).toEqual([]);
    });
    test('half a file of a process that died is swept away', async () => {
      const files = made();
      const about = await files.keep(owner, undefined, noteOf('a'));
      if (place === 'folder') writeFileSync(join(folder, about.id.slice(2, 4), `f_${about.id.slice(2, 4)}00.part`), 'half');
      await files.sweep();
      expect(await lying()).toHaveLength(1);
      expect((await files.read(owner, about.id))?.bytes.toString()).toBe('a');
    });
  },
); // prettier-ignore
