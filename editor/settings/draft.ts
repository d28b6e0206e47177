// A connection while it is edited: plain fields, what is wrong with them, and the body the server takes.
import type { ApiSettings, ConnectionView } from '@dialoom/shared/api/connections';
import type { ConnectionBody } from '../queries/connections.ts';
import { hostOf } from './providers.ts';

/** One with an address: the house's own records have none, and nothing to edit. */
export type Account = Exclude<ConnectionView, { kind: 'crm' }>;
export type Auth = ApiSettings['auth'];
export type ConnectionDraft = {
  kind: Account['kind'];
  name: string;
  address: string;
  auth: Auth;
  user: string;
  field: string;
  headers: readonly { name: string; value: string }[];
  model: string;
  /** Only what was typed now: the stored one never comes here. */
  secret: string;
};

export const emptyDraft = (kind: Account['kind']): ConnectionDraft => ({
  kind,
  name: '',
  address: '',
  auth: kind === 'api' ? 'none' : 'bearer',
  user: '',
  field: '',
  headers: [],
  model: '',
  secret: '',
});

export function draftOf({ kind, name, settings }: Account): ConnectionDraft {
  const base = { ...emptyDraft(kind), name, address: settings.address };
  if ('model' in settings) return { ...base, model: settings.model };
  return {
    ...base,
    auth: settings.auth,
    user: settings.user ?? '',
    field: settings.name ?? '',
    headers: settings.headers,
  };
}

export type Wrong = Partial<Record<'name' | 'address' | 'model' | 'field' | 'secret', 'empty' | 'bad' | 'moved'>>;

/** A secret is asked for again when the address moves to another host: the server forgets the old one. */
export const movesHost = (draft: ConnectionDraft, stored: Account | undefined): boolean =>
  stored !== undefined && stored.secret !== '' && hostOf(draft.address) !== hostOf(stored.settings.address);

export function wrongIn(draft: ConnectionDraft, stored: Account | undefined): Wrong {
  const needsSecret = draft.kind === 'api' && draft.auth !== 'none';
  const hasSecret = draft.secret !== '' || (stored?.secret ?? '') !== '';
  return {
    ...(draft.name.trim() === '' && { name: 'empty' as const }),
    ...(hostOf(draft.address) === undefined && { address: 'bad' as const }),
    ...(draft.kind === 'model' && draft.model.trim() === '' && { model: 'empty' as const }),
    ...((draft.auth === 'header' || draft.auth === 'query') &&
      draft.field.trim() === '' && { field: 'empty' as const }),
    ...(needsSecret && !hasSecret && { secret: 'empty' as const }),
    ...(needsSecret && draft.secret === '' && movesHost(draft, stored) && { secret: 'moved' as const }),
  };
}

export function bodyOf(draft: ConnectionDraft): ConnectionBody {
  const { name, address, auth } = draft;
  const secret = draft.secret === '' ? {} : { secret: draft.secret };
  if (draft.kind === 'model')
    return {
      connection: {
        kind: 'model',
        name: name.trim(),
        settings: { address: address.trim(), model: draft.model.trim() },
      },
      ...secret,
    };
  const settings = {
    address: address.trim(),
    auth,
    ...(auth === 'basic' && { user: draft.user }),
    ...((auth === 'header' || auth === 'query') && { name: draft.field.trim() }),
    headers: draft.headers
      .filter((header) => header.name.trim() !== '')
      .map((header) => ({ ...header, name: header.name.trim() })),
  };
  return { connection: { kind: 'api', name: name.trim(), settings }, ...(auth === 'none' ? {} : secret) };
}

/** An id documents can name: the name's Latin letters when it has some, else a made one. */
export function idFor(name: string, taken: readonly string[], make: () => string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '');
  return slug.length >= 2 && !taken.includes(slug) ? slug : make();
}
