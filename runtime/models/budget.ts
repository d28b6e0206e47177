// What may still be spent today. Pure: sums in, verdict out.
import type { Budget } from '@dialoom/shared/api/models';

export type Spent = { spent: number; limit: number; state: 'free' | 'within' | 'warning' | 'over' };
/** From this share of the budget on it is said. */
export const WARN_AT = 0.8;
const MILLION = 1_000_000;

/** @param spent in millionths of the currency @param limit in the currency; 0 or nothing: free */
export function spentOf(spent: number, limit: number | undefined): Spent {
  const most = Math.round((limit ?? 0) * MILLION);
  const state = most === 0 ? 'free' : spent >= most ? 'over' : spent >= most * WARN_AT ? 'warning' : 'within';
  return { spent, limit: most, state };
}
/** The tighter of the two that concern a bot. */
export function verdict(budget: Budget, bot: string, spent: { all: number; bot: number }): Spent['state'] {
  const order = ['free', 'within', 'warning', 'over'] as const;
  const states = [spentOf(spent.all, budget.all).state, spentOf(spent.bot, budget.bots[bot]).state];
  return order[Math.max(...states.map((state) => order.indexOf(state)))] ?? 'free';
}
