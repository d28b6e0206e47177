// What happened with a contact, one line each, sealed: notes, changes, consent.
import { inChunks, type Db, type RecordParts, type Who } from './parts.ts';

export type EventBody =
  | { type: 'note'; text: string }
  /** `what`: names of fields. `before`: what a merge or a change put aside, so that nothing is lost. */
  | { type: 'change'; change: string; what: string[]; before?: unknown }
  | { type: 'consent'; purpose: string; given: boolean; words: string };

export type ContactEvents = ReturnType<typeof contactEvents>;
export function contactEvents({ seal, clock }: RecordParts) {
  const place = (workspace: string) => `contact-event:${workspace}`;
  const rowOf = ({ workspace, id, name }: Who, contact: number, { type, ...body }: EventBody) => ({
    contact, at: clock(), type, by_id: id, by_name: name, body: seal.seal(JSON.stringify(body), place(workspace)),
  }); // prettier-ignore
  return {
    async add(db: Db, who: Who, contact: number, event: EventBody): Promise<{ id: string; at: number }> {
      const row = rowOf(who, contact, event);
      const { key } = await db.insertInto('contact_event').values(row).returning('key').executeTakeFirstOrThrow();
      return { id: `note-${key}`, at: row.at };
    },
    async addMany(db: Db, who: Who, list: readonly { contact: number; event: EventBody }[]): Promise<void> {
      for (const some of inChunks(list, 500))
        await db.insertInto('contact_event').values(some.map(({ contact, event }) => rowOf(who, contact, event))).execute(); // prettier-ignore
    },
    open: (workspace: string, type: string, body: Uint8Array): EventBody =>
      ({ type, ...(JSON.parse(seal.open(body, place(workspace))) as object) }) as EventBody,
  };
} // prettier-ignore
