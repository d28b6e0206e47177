// pump: the one loop that runs a node. Resume, play, the engine and the conformance suite are all this loop.
import type { z } from 'zod';
import type { AnyNode, Leave, Scope } from './define.ts';
import { effects, Failed, type Kind } from './effects.ts';

export type Reply = { is: unknown } | { failed: string };
/** A parsed request: bounds and defaults are in it. `hash` tells whether a journal entry still fits. */
export type Call = { kind: Kind; request: Readonly<Record<string, unknown>>; hash: string };
export type Stop =
  | { at: 'call'; call: Call }
  | { at: 'left'; leave: Leave<string> }
  | { at: 'failed'; code: string; bug?: unknown };

/** Effects of one activation, failed requests included. */
const MOST_EFFECTS = 200;

/**
 * Runs the node until it leaves, fails, or asks for something `reply` does not know yet.
 * Never throws: a bug in the node is `failed` with code `bug` and the error beside it.
 */
export function pump(
  node: AnyNode,
  config: unknown,
  scope: Scope,
  reply: (call: Call, index: number) => Reply | undefined,
): Stop {
  try {
    const run = node.run(config, scope);
    let step = run.next();
    let index = 0;
    let count = 0;
    while (!step.done) {
      if (++count > MOST_EFFECTS) return { at: 'failed', code: 'too-many-effects' };
      const asked = callOf(step.value.kind, step.value.request);
      if (!asked) {
        step = run.throw(new Failed('bad-request'));
        continue;
      }
      const answer = reply(asked, index++);
      if (!answer) return { at: 'call', call: asked }; // dropped, not closed: run.return() would run its finally blocks at every pause
      step = 'failed' in answer ? run.throw(new Failed(answer.failed)) : run.next(freeze(answer.is));
    }
    return { at: 'left', leave: step.value };
  } catch (error) {
    return error instanceof Failed ? { at: 'failed', code: error.code } : { at: 'failed', code: 'bug', bug: error }; // a bug is an exit too, never a throw at the customer
  }
}

/** The request checked and named; nothing when it breaks its bounds. */
function callOf(kind: Kind, request: object): Call | undefined {
  const spec: { request: z.ZodObject; steady?: readonly string[] } = effects[kind];
  const { request: schema } = spec;
  if (!spec.steady) return whole(kind, schema, request);
  const kept = new Map<string, Steady>();
  for (const key of spec.steady) {
    const part: unknown = (request as Record<string, unknown>)[key];
    if (typeof part !== 'object' || part === null || !Object.isFrozen(part)) continue;
    const checked = steadyParts.get(part) ?? checkedPart(schema.shape[key as never] as z.ZodType, part);
    if (!checked) return undefined;
    kept.set(key, checked);
  }
  if (kept.size === 0) return whole(kind, schema, request);
  // the rest is small: the parts stand in it as nothing while it is checked, and by their hashes while it is hashed
  const light = lightOf(kind, schema, [...kept.keys()]).safeParse(
    Object.fromEntries(Object.entries(request).filter(([key]) => !kept.has(key))),
  );
  if (!light.success) return undefined;
  const hash = digest(JSON.stringify([light.data, [...kept.values()].map((part) => part.hash)]));
  const parts = Object.fromEntries([...kept].map(([key, { value }]) => [key, value]));
  return { kind, request: { ...(light.data as object), ...parts }, hash: `${kind}-${hash}` };
}
/** A bot asks and says the same to everybody, and again when it goes on: what was checked before is not checked again. */
function whole(kind: Kind, schema: z.ZodObject, request: object): Call | undefined {
  const asked = `${kind}${JSON.stringify(request)}`;
  const known = checkedCalls.get(asked);
  if (known) return known;
  const { success, data } = schema.safeParse(request);
  if (!success) return undefined;
  const call = freeze({ kind, request: data, hash: `${kind}-${digest(JSON.stringify(data))}` });
  if (asked.length > REMEMBERED_CHARACTERS) return call;
  if (checkedCalls.size >= REMEMBERED_CALLS) checkedCalls.clear();
  checkedCalls.set(asked, call);
  return call;
}
const REMEMBERED_CALLS = 2_000;
const REMEMBERED_CHARACTERS = 1_000;
const checkedCalls = new Map<string, Call>();
type Steady = { value: unknown; hash: string };
/** By the object that a node asks with: frozen, so it cannot become another. */
const steadyParts = new WeakMap<object, Steady>();
function checkedPart(schema: z.ZodType, part: object): Steady | undefined {
  const parsed = schema.safeParse(part);
  if (!parsed.success) return undefined;
  const made = { value: freeze(parsed.data), hash: digest(JSON.stringify(parsed.data)) };
  steadyParts.set(part, made);
  return made;
}
const lightSchemas = new Map<string, z.ZodType>();
/** The schema without those keys, which its shape has. */
function lightOf(kind: Kind, schema: z.ZodObject, without: readonly string[]): z.ZodType {
  const key = `${kind} ${without.join(' ')}`;
  const known = lightSchemas.get(key) ?? schema.omit(Object.fromEntries(without.map((name) => [name, true])) as never);
  lightSchemas.set(key, known);
  return known;
}

/** A node that edits what it was given would drift from its own journal. */
export const freeze = <T>(value: T): T => {
  if (value && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
};

/** cyrb53 (public domain, by bryc): short, fast, runs anywhere; it detects change, it is no secret. */
export function digest(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  return (4294967296 * (2097151 & (b >>> 0)) + (a >>> 0)).toString(36);
}

/** 0 ≤ x < 1 from a text: evenly spread, the same for ever. For a die that can be thrown again, and for shares that stick. */
export const fractionOf = (text: string): number => parseInt(digest(text).slice(-6), 36) / 36 ** 6;

/** The exit an uncaught failure leaves by, if the node has it: silence is its own exit and never passes for an error. */
export const exitFor = (code: string, exits: readonly string[], misses: readonly string[] = []): string | undefined =>
  (code === 'not-understood' ? misses : [code === 'silence' ? 'silent' : 'error']).find((exit) => exits.includes(exit));
