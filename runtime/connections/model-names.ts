// The models an endpoint says it has. Many give a list, some give none, some give one that is not theirs.
import { z } from 'zod';
import type { Egress } from '../egress/egress.ts';
import { EgressFailure } from '../egress/egress.ts';
import { addressOf, tryVersion } from '../models/address-of.ts';
import { json } from '../models/asked.ts';
import { SECRET_HEADERS, wireOf, type ModelAccount } from '../models/call-model.ts';

const MOST = 500;
/** Under `data` mostly, under `models` at some, bare at Together and GitHub; by `id`, or by name (Ollama's own, Cohere). */
const One = z.object({ id: z.string().optional(), name: z.string().optional(), model: z.string().optional() });
const Rows = z.array(One.catch({}));
const List = z.union([Rows, z.object({ data: Rows }).transform(({ data }) => data), z.object({ models: Rows }).transform(({ models }) => models)]); // prettier-ignore

export type ModelNames = (account: ModelAccount) => Promise<string[]>;
/** Sorted; none when there is no list, or nobody answers: the name can be typed. */
export const modelNames = (egress: Egress): ModelNames =>
  async function named({ settings, secret }) {
    const address = addressOf(settings, '/models');
    try {
      const answer = await egress.call(address, {
        headers: { accept: 'application/json', ...wireOf(settings).headers(secret, settings) },
        secretHeaders: SECRET_HEADERS,
        redirects: 0,
      });
      const names = answer.status < 400 ? namesIn(await answer.text()) : [];
      if (names.length === 0 && tryVersion(settings, address)) return await named({ settings, secret });
      return names.toSorted().slice(0, MOST);
    } catch (error) {
      if (error instanceof EgressFailure) return [];
      throw error;
    }
  };

/** An endpoint without a list of models has none. */
function namesIn(text: string): string[] {
  const rows = List.safeParse(json(text)).data ?? [];
  return rows.flatMap(({ id, model, name }) => id ?? model ?? name ?? []).filter((name) => name.length <= 200);
}
