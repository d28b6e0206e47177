// How what came back is named elsewhere: by the variable the step kept it in, and by its place in the answer, which a mapping asks for.
import type { TracedStep } from '@dialoom/shared/api/simulations';
import type { Json } from '@dialoom/shared/node/effects';
import { atPath } from '@dialoom/shared/node/paths';
import { getIn, sameJson, startsWith, type Path } from '../document/path.ts';
import { pathTo } from '../inspector/reference.ts';

/** `path`: of the variable it lies in. `answer`: its place in one part of the answer (`http.body`), for fields that ask for one. */
export type Reference = { path: string | undefined; answer?: { of: string; path: string } };
type Kept = { at: Path; variable: string };

const MOST_LOOKED_AT = 2_000;

/**
 * Which variables the step put parts of the answer into: those it set to exactly what stands there. What stands in several places is
 * told by its name; else nobody knows which of them was kept.
 */
export function keptOf(reply: Json, set: Readonly<Record<string, Json>>): Kept[] {
  const places = placesIn(reply);
  return Object.entries(set).flatMap(([variable, value]): Kept[] => {
    if (value === null || value === '' || typeof value === 'boolean') return []; // too much is alike
    const found = places.filter((at) => sameJson(getIn(reply, at), value));
    const [only] = found.length === 1 ? found : found.filter((at) => at.at(-1) === variable);
    return only ? [{ at: only, variable }] : [];
  });
}

/** Every place of a value, the outer ones first. */
function placesIn(reply: Json): Path[] {
  const places: Path[] = [[]];
  for (const at of places) {
    const value = at.length === 0 ? reply : getIn(reply, at);
    if (value === null || typeof value !== 'object') continue;
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value))
      if (places.length < MOST_LOOKED_AT) places.push([...at, key]);
  }
  return places;
}

/** @returns how a value of the answer is named, by its keys from the answer inwards */
export function referencesIn(
  { kind, request, reply }: TracedStep['effects'][number],
  { set }: Pick<TracedStep, 'set'>,
): (keys: Path) => Reference {
  const is = reply && 'is' in reply ? reply.is : null;
  const kept = keptOf(is, set);
  const isPicked = (request as { pick?: unknown } | null)?.pick !== undefined; // what was asked for is no longer where it was
  return (keys) => {
    const nearest = kept.filter(({ at }) => startsWith(keys, at)).toSorted((a, b) => b.at.length - a.at.length)[0];
    const path = nearest && pathTo([nearest.variable, ...keys.slice(nearest.at.length)]);
    const [part, ...rest] = keys;
    const place = rest.join('.');
    const leads = typeof part === 'string' && rest.length > 0 && !isPicked && sameJson(atPath(getIn(is, [part]), place), getIn(is, keys)); // prettier-ignore
    return { path, ...(leads && { answer: { of: `${kind}.${part}`, path: place } }) };
  };
}

/** The places a mapping of that part could name, as they came last; nothing of one that only picks. */
export function answerPaths(of: string, steps: readonly TracedStep[], at: { flow: string; node: string }): string[] {
  const [kind = '', part = ''] = of.split('.');
  const step = steps.findLast((one) => one.flow === at.flow && one.node === at.node && one.effects.some((effect) => effect.kind === kind));
  const effect = step?.effects.findLast((one) => one.kind === kind && one.reply && 'is' in one.reply);
  if (!step || !effect?.reply || !('is' in effect.reply)) return [];
  const named = referencesIn(effect, step);
  const value = getIn(effect.reply.is, [part]) as Json | undefined;
  return (value === undefined ? [] : placesIn(value)).flatMap((keys) => named([part, ...keys]).answer?.path ?? []).slice(0, 200);
} // prettier-ignore
