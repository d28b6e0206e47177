// Budget and prices while they are edited: amounts as they are typed, what is wrong with them, and what goes to the server.
import type { Budget, ModelHouse, ModelPrice } from '@dialoom/shared/api/models';

export type PriceDraft = { model: string; currency: ModelPrice['currency']; input: string; output: string };
export type HouseDraft = {
  currency: ModelHouse['currency'];
  rate: string;
  prices: readonly PriceDraft[];
  all: string;
  bots: Readonly<Record<string, string>>;
  over: Budget['over'];
  fallback: string;
};
const typed = (amount: number | undefined) => (amount === undefined || amount === 0 ? '' : String(amount));

export const draftOf = ({ currency, yuanPerDollar, prices, budget }: ModelHouse): HouseDraft => ({
  currency,
  rate: String(yuanPerDollar),
  prices: prices.map((one) => ({ ...one, input: String(one.input), output: String(one.output) })),
  all: typed(budget.all),
  bots: Object.fromEntries(Object.entries(budget.bots).map(([bot, amount]) => [bot, typed(amount)])),
  over: budget.over,
  fallback: budget.fallback,
});

export const isAmount = (text: string): boolean => /^\d{1,7}([.,]\d{1,6})?$/.test(text.trim());
const maybe = (text: string) => text.trim() === '' || isAmount(text);
const numberOf = (text: string) => Number(text.trim().replace(',', '.'));

export const isRate = (text: string): boolean => isAmount(text) && numberOf(text) >= 0.01;

/** Whether it can be saved; each field says itself what is wrong. */
export const isWhole = ({ rate, prices, all, bots, over, fallback }: HouseDraft): boolean =>
  isRate(rate) &&
  maybe(all) &&
  Object.values(bots).every(maybe) &&
  prices.every(({ model, input, output }) => model.trim() !== '' && isAmount(input) && isAmount(output)) &&
  (over !== 'fallback' || fallback !== '');

export const houseOf = ({ currency, rate, prices, all, bots, over, fallback }: HouseDraft): ModelHouse => ({
  currency,
  yuanPerDollar: numberOf(rate),
  prices: prices.map((one) => ({
    model: one.model.trim(),
    currency: one.currency,
    input: numberOf(one.input),
    output: numberOf(one.output),
  })),
  budget: {
    ...(all.trim() !== '' && { all: numberOf(all) }),
    bots: Object.fromEntries(
      Object.entries(bots).flatMap(([bot, amount]) => (amount.trim() === '' ? [] : [[bot, numberOf(amount)]])),
    ),
    over,
    fallback: over === 'fallback' ? fallback : '',
  },
});
