// Performs `script`: hands it to a thread of its own, and reads what comes back as data of strangers.
import { effects, Failed, type By, type Request, type Result } from '@dialoom/shared/node/effects';
import type { Scripts } from '../script/scripts.ts';

/** Lists in lists: more is no data anybody reads, and would be too deep for those who check it. */
const MOST_DEPTH = 100;

/** Codes of failure: `script-busy`, `script-broken`, `timeout`. What the script did wrong is in the result. */
export const performScript =
  (scripts: Pick<Scripts, 'run'>) =>
  async ({ code, input, at, offset, seed, limit }: Request<'script'>, by: By): Promise<Result<'script'>> => {
    const text = await scripts.run({ code, input: JSON.stringify(input), at, offset, seed, limit }, by.signal);
    if (depthOf(text) > MOST_DEPTH) return { logs: [], wrong: { what: 'output', text: `nested more than ${MOST_DEPTH} deep` } }; // prettier-ignore
    const answer = effects.script.result.safeParse(JSON.parse(text, clean));
    if (!answer.success) throw new Failed('bad-result'); // a script that bends JSON itself
    return answer.data;
  };

/** Texts that every database and every browser can hold. */
const clean = (_: string, value: unknown) => (typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value); // prettier-ignore

/** How deep brackets are nested, without reading it as JSON. */
function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [sign] of json.replace(/"[^"\\]*(?:\\.[^"\\]*)*"/g, '').matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
