// Who did what to what: one line a change. Ids and names only, never what a secret or a customer said.
import type { Actor } from '../people/actor.ts';
import type { Store } from './open.ts';

export const auditStore =
  ({ db }: Store, clock: () => number) =>
  async (actor: Actor, action: string, object: string, detail: object = {}): Promise<void> => {
    await db
      .insertInto('audit')
      .values({
        workspace: actor.workspace,
        at: clock(),
        person: actor.id,
        action,
        object,
        detail: JSON.stringify(detail),
      })
      .execute();
  };
