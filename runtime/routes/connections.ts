// Connections and the network's allow-list. Secrets go in and never come out.
import * as api from '@dialoom/shared/api/connections';
import * as settingsApi from '@dialoom/shared/api/settings';
import { DialoomError } from '@dialoom/shared/text/errors';
import type { Connections } from '../connections/connections.ts';
import type { TestConnection } from '../connections/test-connection.ts';
import { parseAllowed } from '../egress/allow-list.ts';
import { localeOf } from '../http/failures.ts';
import { mount, type Door } from '../http/mount.ts';
import type { Actor } from '../people/actor.ts';
import { newId } from '../store/bots.ts';
import type { SettingStore } from '../store/settings.ts';

export type AllowedTarget = { target: string; why: string };
export type ConnectionParts = {
  connections: Connections;
  test: TestConnection;
  settings: SettingStore;
  builtInTargets: readonly AllowedTarget[];
  /** The list has changed: calls see it from now on. */
  allowedChanged(list: readonly AllowedTarget[]): void;
  record(actor: Actor, action: string, object: string, detail?: object): Promise<void>;
};

export function mountConnections(
  door: Door,
  { connections, test, settings, builtInTargets, allowedChanged, record }: ConnectionParts,
): void {
  const address = (text: string) => {
    const url = URL.parse(text);
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
      throw new DialoomError('egress.address', 400, { path: 'connection.settings.address' });
  };
  mount(door, api.listConnections, async ({ actor }) => ({ connections: await connections.list(actor.workspace) }));
  mount(door, api.createConnection, async ({ body, actor }) => {
    address(body.connection.settings.address);
    const { id = newId('api'), connection, secret } = body;
    const made = await connections.create(actor.workspace, id, connection, secret);
    await record(actor, 'connection.create', id, { kind: connection.kind });
    return made;
  });
  mount(door, api.saveConnection, async ({ params, body, actor }) => {
    address(body.connection.settings.address);
    const saved = await connections.save(actor.workspace, params.connection, body.connection, body.secret);
    await record(actor, 'connection.save', params.connection, { secret: body.secret !== undefined });
    return saved;
  });
  mount(door, api.deleteConnection, async ({ params, actor }) => {
    await connections.remove(actor.workspace, params.connection);
    await record(actor, 'connection.delete', params.connection);
  });
  mount(door, api.testConnection, async ({ params, actor }, c) => {
    const connection = await connections.resolve(actor.workspace, params.connection);
    if (!connection) throw new DialoomError('not-found', 404);
    return test(connection, localeOf(c));
  });

  mount(door, settingsApi.readNetwork, async ({ actor }) => ({
    allowed: (await settings.read<AllowedTarget[]>(actor.workspace, 'network')) ?? [],
    builtIn: [...builtInTargets],
  }));
  mount(door, settingsApi.saveNetwork, async ({ body, actor }) => {
    body.allowed.forEach(({ target }, i) => {
      if (!parseAllowed(target))
        throw new DialoomError('bad-request', 400, { path: `allowed.${i}.target`, params: { reason: target } });
    });
    await settings.write(actor.workspace, 'network', body.allowed);
    allowedChanged(body.allowed);
    await record(actor, 'network.save', 'network', { allowed: body.allowed.map(({ target }) => target) });
    return { allowed: body.allowed };
  });
}
