// Keys for scripts: each has a role and a maker, and ends with either. Shown once, kept as a hash.
import { randomBytes } from 'node:crypto';
import type { ApiKey } from '@dialoom/shared/api/people';
import { isWithin, roles, type Role } from '@dialoom/shared/api/permissions';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Store } from '../store/open.ts';
import { hashOf, newSecret } from './one-time.ts';

/** So that a key found in a repository is recognised for what it is. */
const PREFIX = 'dlm_';
const DAY = 86_400_000;
/** The time of the last use is written at most so often. */
const USED_MS = 60_000;

type Maker = { id: string; name: string; role: Role; workspace: string };
type Row = { id: string; name: string; role: string; hint: string; created_at: number; used_at: number | null; expires_at: number | null }; // prettier-ignore
const roleOf = (name: string): Role => roles.find((role) => role === name) ?? 'viewer';
const keyOf = (row: Row, by: string): ApiKey => ({
  id: row.id,
  name: row.name,
  role: roleOf(row.role),
  hint: row.hint,
  by,
  createdAt: Number(row.created_at),
  ...(row.used_at !== null && { usedAt: Number(row.used_at) }),
  ...(row.expires_at !== null && { expiresAt: Number(row.expires_at) }),
});

export function apiKeys({ db }: Store, clock: () => number) {
  /** An owner sees and ends every key, others their own. */
  const visible = ({ id, role, workspace }: Maker) => {
    const all = db.selectFrom('api_key').where('api_key.workspace', '=', workspace);
    return role === 'owner' ? all : all.where('api_key.person', '=', id);
  };
  return {
    async list(maker: Maker): Promise<ApiKey[]> {
      const rows = await visible(maker)
        .leftJoin('user', 'user.id', 'api_key.person')
        .selectAll('api_key')
        .select('user.name as by')
        .orderBy('api_key.created_at')
        .execute();
      return rows.map((row) => keyOf(row, row.by ?? ''));
    },
    /** @throws key.role when it would be able to do more than its maker */
    async create(maker: Maker, name: string, role: Role, days?: number): Promise<ApiKey & { key: string }> {
      if (!isWithin(role, maker.role)) throw new DialoomError('key.role', 403, { path: 'role' });
      const key = PREFIX + newSecret();
      const at = clock();
      const row = {
        id: randomBytes(6).toString('hex'),
        workspace: maker.workspace,
        name,
        role,
        hash: hashOf(key),
        hint: `••••${key.slice(-4)}`,
        person: maker.id,
        created_at: at,
        used_at: null,
        expires_at: days === undefined ? null : at + days * DAY,
      };
      await db.insertInto('api_key').values(row).execute();
      return { ...keyOf(row, maker.name), key };
    },
    /** @throws not-found */
    async remove(maker: Maker, id: string): Promise<{ name: string }> {
      const row = await visible(maker).select(['id', 'name']).where('api_key.id', '=', id).executeTakeFirst();
      if (!row) throw new DialoomError('not-found', 404);
      await db.deleteFrom('api_key').where('id', '=', row.id).execute();
      return row;
    },
    /** Whose key it is; a maker who may less by now takes the key down with them. */
    async read(key: string): Promise<{ id: string; name: string; role: Role; workspace: string } | undefined> {
      if (!key.startsWith(PREFIX)) return undefined;
      const now = clock();
      const row = await db
        .selectFrom('api_key')
        .leftJoin('user', 'user.id', 'api_key.person')
        .selectAll('api_key')
        .select('user.role as makerRole')
        .where('hash', '=', hashOf(key))
        .executeTakeFirst();
      if (!row || (row.expires_at !== null && Number(row.expires_at) <= now)) return undefined;
      // a key made by the installation's own key has no account behind it
      const maker = row.person === 'api-key' ? 'owner' : row.makerRole;
      if (!maker || !isWithin(roleOf(row.role), roleOf(maker))) return undefined;
      if (now - Number(row.used_at ?? 0) > USED_MS)
        await db.updateTable('api_key').set({ used_at: now }).where('id', '=', row.id).execute();
      return { id: `key-${row.id}`, name: row.name, role: roleOf(row.role), workspace: row.workspace };
    },
  };
}
export type ApiKeys = ReturnType<typeof apiKeys>;
