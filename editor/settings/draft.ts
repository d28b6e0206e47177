// A connection while it is edited: plain fields, what is wrong with them, and the body the server takes.
import type { ApiSettings, ConnectionView, ModelSettings } from '@dialoom/shared/api/connections';
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
  /** How a model is spoken to, who stands in for it, and its limits as they are typed: empty is as usual. */
  api: NonNullable<ModelSettings['api']>;
  fallback: string;
  sees: boolean;
  structured: NonNullable<ModelSettings['structured']> | '';
  limits: Readonly<Record<LimitName, string>>;
  /** Only what was typed now: the stored one never comes here. */
  secret: string;
};

export type LimitName = keyof typeof limitBounds;
/** What a limit may be, and what it is when nobody says. */
export const limitBounds = {
  connectSeconds: { least: 1, most: 30, usual: 5 },
  firstSeconds: { least: 1, most: 120, usual: 20 },
  wholeSeconds: { least: 5, most: 120, usual: 120 },
  retries: { least: 0, most: 5, usual: 2 },
  atOnce: { least: 1, most: 500, usual: 256 },
  queue: { least: 0, most: 10_000, usual: 1_000 },
  context: { least: 1_000, most: 2_000_000, usual: 16_000 },
} as const satisfies Record<keyof NonNullable<ModelSettings['limits']>, object>;
export const limitNames = Object.keys(limitBounds) as LimitName[];
const noLimits = Object.fromEntries(limitNames.map((name) => [name, ''])) as Record<LimitName, string>;

export const emptyDraft = (kind: Account['kind']): ConnectionDraft => ({
  kind,
  name: '',
  address: '',
  auth: kind === 'api' ? 'none' : 'bearer',
  user: '',
  field: '',
  headers: [],
  model: '',
  api: 'openai',
  fallback: '',
  sees: false,
  structured: '',
  limits: noLimits,
  secret: '',
});

export function draftOf({ kind, name, settings }: Account): ConnectionDraft {
  const base = { ...emptyDraft(kind), name, address: settings.address };
  if ('model' in settings) {
    const { model, api = 'openai', fallback = '', sees = false, structured = '', limits = {} } = settings;
    const typed = Object.fromEntries(limitNames.map((name) => [name, limits[name]?.toString() ?? '']));
    return { ...base, model, api, fallback, sees, structured, limits: typed as ConnectionDraft['limits'] };
  }
  return {
    ...base,
    auth: settings.auth,
    user: settings.user ?? '',
    field: settings.name ?? '',
    headers: settings.headers,
  };
}

export type Wrong = Partial<
  Record<'name' | 'address' | 'model' | 'field' | 'secret' | LimitName, 'empty' | 'bad' | 'moved'>
>;

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
    ...(draft.kind === 'model' &&
      Object.fromEntries(
        limitNames.filter((name) => !fitsLimit(name, draft.limits[name])).map((name) => [name, 'bad' as const]),
      )),
    ...((draft.auth === 'header' || draft.auth === 'query') &&
      draft.field.trim() === '' && { field: 'empty' as const }),
    ...(needsSecret && !hasSecret && { secret: 'empty' as const }),
    ...(needsSecret && draft.secret === '' && movesHost(draft, stored) && { secret: 'moved' as const }),
  };
}

export function fitsLimit(name: LimitName, typed: string): boolean {
  const { least, most } = limitBounds[name];
  return typed.trim() === '' || (/^\d+$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most);
}
function modelSettingsOf({ address, model, api, fallback, sees, structured, limits }: ConnectionDraft): ModelSettings {
  const set = limitNames.flatMap((name) => (limits[name].trim() === '' ? [] : [[name, Number(limits[name])] as const]));
  return {
    address: address.trim(),
    model: model.trim(),
    ...(api !== 'openai' && { api }),
    ...(fallback !== '' && { fallback }),
    ...(sees && { sees }),
    ...(structured !== '' && { structured }),
    ...(set.length > 0 && { limits: Object.fromEntries(set) }),
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
        settings: modelSettingsOf(draft),
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
