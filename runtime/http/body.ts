// Reads a JSON body by bytes counted, and refuses what no client of ours sends: depth, huge lists, names that reach a prototype, NUL.
import type { Context } from 'hono';
import { DialoomError } from '@dialoom/shared/text/errors';

const DEPTH = 32;
const ITEMS = 10_000;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export type JsonLimits = { bytes: number; depth?: number; items?: number };

/** The body as text. @throws too-large (413), content-type (415) */
export async function readText(c: Context, bytes: number): Promise<string> {
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new DialoomError('content-type', 415);
  const declared = Number(c.req.header('content-length') ?? Number.NaN);
  if (declared > bytes) throw new DialoomError('too-large', 413, { params: { most: sizeWords(bytes) } });
  if (declared <= bytes) return c.req.text(); // Node holds the client to what it declared
  return new TextDecoder().decode(await readBytes(c, bytes)); // drops a byte order mark, as the other way of reading does
}
/** The body as it is. `told`: what the refusal names as the limit. @throws too-large (413) */
export async function readBytes(c: Context, bytes: number, told = bytes): Promise<Buffer> {
  const body = c.req.raw.body;
  const tooLarge = () => new DialoomError('too-large', 413, { params: { most: sizeWords(told) } });
  if (Number(c.req.header('content-length') ?? 0) > bytes) throw tooLarge();
  if (!body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > bytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
const sizeWords = (bytes: number) =>
  bytes >= 1_048_576 ? `${bytes / 1_048_576} MB` : `${Math.round(bytes / 1_024)} KB`;

/** The body as JSON within limits. @throws bad-json, too-deep, too-large, document.forbidden-key, text.nul */
export async function readJson(c: Context, limits: JsonLimits): Promise<unknown> {
  const text = await readText(c, limits.bytes);
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new DialoomError('bad-json', 400); // what exactly is wrong with it is the client's to find
  }
  return checked(value, limits);
}

/** The same value, or a coded refusal with the path. Lone surrogates in texts become U+FFFD. */
export function checked(
  value: unknown,
  { depth = DEPTH, items = ITEMS }: Partial<JsonLimits> = {},
  path = '',
  level = 0,
): unknown {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new DialoomError('text.nul', 400, { path });
    return value.isWellFormed() ? value : value.toWellFormed();
  }
  if (value === null || typeof value !== 'object') return value;
  if (level >= depth) throw new DialoomError('too-deep', 400, { path, params: { most: depth } });
  if (Array.isArray(value)) {
    if (value.length > items) throw new DialoomError('too-large', 413, { path, params: { most: items } });
    for (let i = 0; i < value.length; i++) value[i] = checked(value[i], { depth, items }, `${path}.${i}`, level + 1);
    return value;
  }
  const keys = Object.keys(value);
  if (keys.length > items) throw new DialoomError('too-large', 413, { path, params: { most: items } });
  for (const key of keys) {
    const at = path ? `${path}.${key}` : key;
    if (FORBIDDEN.has(key)) throw new DialoomError('document.forbidden-key', 400, { path: at });
    if (key.includes('\0')) throw new DialoomError('text.nul', 400, { path: at });
    const record = value as Record<string, unknown>;
    record[key] = checked(record[key], { depth, items }, at, level + 1);
  }
  return value;
}
