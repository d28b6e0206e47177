// Where the bytes of files lie: in a folder beside the database file, or in the database when several processes share it. Sealed before
// they come here; a file is found by its id alone, which is made by us, so no text of a request becomes part of a path.
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Store } from '../store/open.ts';

export type Bytes = {
  write(id: string, sealed: Buffer): Promise<void>;
  /** Nothing when they are not there. */
  read(id: string): Promise<Buffer | undefined>;
  remove(id: string): Promise<void>;
  /** Ids of what lies there, whether anybody knows of it or not. */
  all(): Promise<string[]>;
};

/** @param folder made when the first file comes; for this user only */
export function bytesInFolder(folder: string): Bytes {
  const pathOf = (id: string) => join(folder, id.slice(2, 4), id);
  return {
    async write(id, sealed) {
      const path = pathOf(id);
      const half = `${path}.part`;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const file = await open(half, 'w', 0o600);
      try {
        await file.writeFile(sealed);
        await file.sync(); // it is acknowledged after this: a power cut may not take it back
      } finally {
        await file.close();
      }
      await rename(half, path);
    },
    read: (id) => readFile(pathOf(id)).catch(absent),
    remove: (id) => rm(pathOf(id), { force: true }),
    async all() {
      const parts = (await readdir(folder).catch(absent)) ?? [];
      const lists = await Promise.all(
        parts.map(async (part) => (await readdir(join(folder, part)).catch(absent)) ?? []),
      );
      return lists.flat();
    },
  };
}
/** @throws whatever is wrong, but that it is not there */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

/** A row of this size costs Postgres little to write, and holds no other statement up for long. */
const CHUNK = 512 * 1_024;

export function bytesInDatabase({ db }: Store): Bytes {
  const remove = async (id: string) => void (await db.deleteFrom('file_chunk').where('file', '=', id).execute());
  return {
    async write(id, sealed) {
      await remove(id);
      for (let n = 0; n * CHUNK < sealed.length; n++) {
        const bytes = sealed.subarray(n * CHUNK, (n + 1) * CHUNK);
        await db.insertInto('file_chunk').values({ file: id, n, bytes }).execute();
      }
    },
    async read(id) {
      const rows = await db.selectFrom('file_chunk').select('bytes').where('file', '=', id).orderBy('n').execute();
      return rows.length === 0 ? undefined : Buffer.concat(rows.map(({ bytes }) => Buffer.from(bytes)));
    },
    remove,
    all: async () => [], // they go with their row
  };
}
