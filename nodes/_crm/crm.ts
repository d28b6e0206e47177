// What a CRM can do for the nodes: a few operations, normalised. Each vendor is one pure adapter in a folder of its own: it yields effects
// and touches nothing. A node says what it wants; which effects that takes (one on the built-in records, several http calls elsewhere) is the
// adapter's. Which adapter is the connection's: changing the CRM is changing the connection.
import type { Effect, Vars } from '@dialoom/shared/node/effects';
import type { FoundContact, FoundOrder } from '@dialoom/shared/node/record-shapes';

export type CrmEffect = Effect<'records'> | Effect<'http'>;
/** An operation: run with `yield*` inside a node. A failure of one of its effects leaves by the node's error exit. */
export type Doing<T> = Generator<CrmEffect, T, unknown>;

/** Who is meant: by id, else by phone (compared by its digits) or e-mail. */
export type Whom = { id?: string; phone?: string; email?: string };
export type ContactValues = {
  name?: string;
  company?: string;
  level?: string;
  language?: string;
  tags?: string[];
  fields?: Record<string, string>;
  note?: string;
};
export type OrderQuery = { contact?: string; number?: string; status?: string; limit: number };
/** `several`: nobody knows which is meant, and nothing was written. */
export type SavedAs = { contact: FoundContact; created: boolean } | { several: FoundContact[] };

export type Crm = {
  /** Nobody: an empty list, never a failure. */
  findContact(whom: Whom): Doing<FoundContact[]>;
  saveContact(whom: Whom, values: ContactValues): Doing<SavedAs>;
  /** The latest first. */
  findOrders(query: OrderQuery): Doing<FoundOrder[]>;
};

/**
 * The adapter of one vendor: `nodes/_crm/<vendor>/<vendor>.ts` exports it, named as the folder is (`built-in`: `builtIn`).
 * @param connection its id: every effect names it, so that the journal says which account was asked
 * @param settings the connection's own, such as its address; never the secret, which the performer adds
 */
export type Vendor = (connection: string, settings: Vars) => Crm;
