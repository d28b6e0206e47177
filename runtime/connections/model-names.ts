// The models an endpoint says it has. Many give a list, some give none, some give one that is not theirs.
import { z } from 'zod';
import type { Egress } from '../egress/egress.ts';
import { EgressFailure } from '../egress/egress.ts';
import { addressOf } from '../models/address-of.ts';
import { SECRET_HEADERS, wireOf, type ModelAccount } from '../models/call-model.ts';

const MOST = 500;
const List = z.object({ data: z.array(z.object({ id: z.string().max(200) })) });

export const modelsAnswer = async (egress: Egress, { settings, secret }: ModelAccount) => {
  const answer = await egress.call(addressOf(settings, '/models'), {
    headers: { accept: 'application/json', ...wireOf(settings).headers(secret, settings) },
    secretHeaders: SECRET_HEADERS,
    redirects: 0,
  });
  return { status: answer.status, names: namesIn(await answer.text()) };
};
export type ModelNames = (account: ModelAccount) => Promise<string[]>;
/** Sorted; none when there is no list, or nobody answers: the name can be typed. */
export const modelNames =
  (egress: Egress): ModelNames =>
  async (account) => {
    try {
      const { status, names } = await modelsAnswer(egress, account);
      return status < 400 ? names.toSorted().slice(0, MOST) : [];
    } catch (error) {
      if (error instanceof EgressFailure) return [];
      throw error;
    }
  };

function namesIn(text: string): string[] {
  try {
    return List.safeParse(JSON.parse(text)).data?.data.map(({ id }) => id) ?? [];
  } catch {
    return []; // an endpoint without a list of models
  }
}
