// What happened with a contact, one line each, sealed: notes, changes, consent.
import type { Db, RecordParts, Who } from './parts.ts';

export type EventBody =
  | { type: 'note'; text: string }
  /** `what`: names of fields. `before`: what a merge or a change put aside, so that nothing is lost. */
  | { type: 'change'; change: string; what: string[]; before?: unknown }
  | { type: 'consent'; purpose: string; given: boolean; words: string };

export type ContactEvents = ReturnType<typeof contactEvents>;
export function contactEvents({ seal, clock }: RecordParts) {
  const place = (workspace: string) => `contact-event:${workspace}`;
  return {
    async add(db: Db, { workspace, id, name }: Who, contact: number, { type, ...body }: EventBody): Promise<{ id: string; at: number }> {
      const at = clock();
      const row = { contact, at, type, by_id: id, by_name: name, body: seal.seal(JSON.stringify(body), place(workspace)) };
      const { key } = await db.insertInto('contact_event').values(row).returning('key').executeTakeFirstOrThrow();
      return { id: `note-${key}`, at };
    },
    open: (workspace: string, type: string, body: Uint8Array): EventBody =>
      ({ type, ...(JSON.parse(seal.open(body, place(workspace))) as object) }) as EventBody,
  };
} // prettier-ignore
