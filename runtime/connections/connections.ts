// Connections: accounts on outside systems. A secret is sealed, bound to its place, and read by performers only; a view shows its last four signs.
import type { ApiSettings, ConnectionView, ModelSettings } from '@dialoom/shared/api/connections';
import type { Connection } from '@dialoom/shared/node/define';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Store } from '../store/open.ts';
import type { Seal } from '../store/seal.ts';

export type Body =
  | { kind: 'api'; name: string; settings: ApiSettings }
  | { kind: 'model'; name: string; settings: ModelSettings };
/** Comes with the program: nobody stores one. */
type Crm = { kind: 'crm'; name: string; settings: { vendor: string } };
/** With its secret: for performers only. */
export type Resolved = (Body | Crm) & { id: string; secret: string };
/** Made by the program itself: its own records, the demo shop, the model of the environment. */
export type BuiltIn = Resolved;
type Row = {
  id: string;
  workspace: string;
  kind: string;
  name: string;
  settings: string;
  secret: Uint8Array | null;
  hint: string;
};

const placeOf = (workspace: string, id: string) => `connection:${workspace}:${id}`;
export const hintOf = (secret: string): string =>
  secret === '' ? '' : `••••${secret.length >= 12 ? secret.slice(-4) : ''}`;
/** The host a secret may go to. */
export const originOf = (address: string): string => URL.parse(address)?.origin ?? '';

export type Connections = ReturnType<typeof connections>;
export function connections(
  { db }: Store,
  seal: Seal,
  clock: () => number,
  builtIn: readonly BuiltIn[],
  usesOf: (workspace: string, id: string) => Promise<number>,
) {
  const bodyOf = (row: Row): Body =>
    ({ kind: row.kind, name: row.name, settings: JSON.parse(row.settings) as never }) as Body;
  const view = (
    id: string,
    { kind, name, settings }: Body | Crm,
    secret: string,
    isBuiltIn: boolean,
    usedBy: number,
  ): ConnectionView => ({ id, kind, name, settings, secret, builtIn: isBuiltIn, usedBy }) as ConnectionView;
  const row = (workspace: string, id: string) =>
    db.selectFrom('connection').selectAll().where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst();
  const own = (id: string) => builtIn.find((one) => one.id === id);
  /** What nodes may see, never the secret; refreshed on every change and every few seconds. */
  const seen = new Map<string, { at: number; all: Record<string, Connection> }>();
  const refresh = async (workspace: string) => {
    const rows = await db.selectFrom('connection').selectAll().where('workspace', '=', workspace).execute();
    const bodies: [string, Body | Crm][] = [
      ...rows.map((one): [string, Body] => [one.id, bodyOf(one)]),
      ...builtIn.map((one): [string, Body | Crm] => [one.id, one]),
    ];
    seen.set(workspace, {
      at: clock(),
      all: Object.fromEntries(bodies.map(([id, body]) => [id, { kind: body.kind, settings: body.settings as never }])),
    });
    return bodies;
  };
  return {
    async list(workspace: string): Promise<ConnectionView[]> {
      const rows = await db
        .selectFrom('connection')
        .selectAll()
        .where('workspace', '=', workspace)
        .orderBy('name')
        .execute();
      const mine = await Promise.all(
        rows.map(async (one) => view(one.id, bodyOf(one), one.hint, false, await usesOf(workspace, one.id))),
      );
      const ours = await Promise.all(
        builtIn.map(async (one) => view(one.id, one, hintOf(one.secret), true, await usesOf(workspace, one.id))),
      );
      return [...ours, ...mine.filter((one) => !own(one.id))];
    },
    /** Names and kinds, for lint and nodes. */
    async named(workspace: string): Promise<Record<string, { kind: string; name: string }>> {
      return Object.fromEntries(
        (await refresh(workspace)).map(([id, body]) => [id, { kind: body.kind, name: body.name }]),
      );
    },
    /** For a turn: what is known at once; a change of another process is seen within seconds. */
    forNodes(workspace: string): Readonly<Record<string, Connection>> {
      const known = seen.get(workspace) ?? { at: 0, all: {} };
      if (clock() - known.at > 5_000) {
        known.at = clock();
        seen.set(workspace, known);
        refresh(workspace).catch(() => (known.at = 0)); // the old ones serve until the database answers
      }
      return known.all;
    },
    async create(workspace: string, id: string, body: Body, secret: string | undefined): Promise<ConnectionView> {
      if (own(id) || (await row(workspace, id)))
        throw new DialoomError('bad-request', 409, { path: 'id', params: { reason: id } });
      const now = clock();
      const hint = hintOf(secret ?? '');
      await db
        .insertInto('connection')
        .values({
          id,
          workspace,
          kind: body.kind,
          name: body.name,
          settings: JSON.stringify(body.settings),
          secret: secret ? seal.seal(secret, placeOf(workspace, id)) : null,
          hint,
          created_at: now,
          updated_at: now,
        })
        .execute();
      await refresh(workspace);
      return view(id, body, hint, false, await usesOf(workspace, id));
    },
    async save(workspace: string, id: string, body: Body, secret: string | undefined): Promise<ConnectionView> {
      const old = await row(workspace, id);
      if (!old || own(id)) throw new DialoomError('not-found', 404);
      // a secret belongs to the host it was given for: it does not follow to another
      const moved = originOf(bodyOf(old).settings.address) !== originOf(body.settings.address);
      const kept = secret === undefined && !moved;
      const hint = kept ? old.hint : hintOf(secret ?? '');
      await db
        .updateTable('connection')
        .set({
          kind: body.kind,
          name: body.name,
          settings: JSON.stringify(body.settings),
          updated_at: clock(),
          ...(!kept && { secret: secret ? seal.seal(secret, placeOf(workspace, id)) : null, hint }),
        })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .execute();
      await refresh(workspace);
      return view(id, body, hint, false, await usesOf(workspace, id));
    },
    async remove(workspace: string, id: string): Promise<void> {
      if (own(id) || !(await row(workspace, id))) throw new DialoomError('not-found', 404);
      const count = await usesOf(workspace, id);
      if (count > 0) throw new DialoomError('connection.in-use', 409, { params: { count } });
      await db.deleteFrom('connection').where('workspace', '=', workspace).where('id', '=', id).execute();
      await refresh(workspace);
    },
    /** With the secret. */
    async resolve(workspace: string, id: string): Promise<Resolved | undefined> {
      const ours = own(id);
      if (ours) return ours;
      const found = await row(workspace, id);
      return (
        found && { ...bodyOf(found), id, secret: found.secret ? seal.open(found.secret, placeOf(workspace, id)) : '' }
      );
    },
    /** The installation's first model: the environment's, else the oldest. */
    async firstModel(workspace: string): Promise<Resolved | undefined> {
      const ours = builtIn.find((one) => one.kind === 'model');
      if (ours) return ours;
      const found = await db
        .selectFrom('connection')
        .select('id')
        .where('workspace', '=', workspace)
        .where('kind', '=', 'model')
        .orderBy('created_at')
        .limit(1)
        .executeTakeFirst();
      return found && this.resolve(workspace, found.id);
    },
  };
}
