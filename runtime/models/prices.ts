// What a model costs, for a million tokens each way. Presets are what the makers' pages said on their date; a house's own prices come first.
import type { ModelPrice, ModelHouse } from '@dialoom/shared/api/models';
import type { Tokens } from './asked.ts';

type Preset = ModelPrice & { asOf: string; source: string };
const preset = (
  model: string,
  currency: Preset['currency'],
  input: number,
  output: number,
  asOf: string,
  source: string,
): Preset => ({ model, currency, input, output, asOf, source });

const openai = 'https://openai.com/api/pricing';
const anthropic = 'https://www.anthropic.com/pricing';
const bailian = 'https://help.aliyun.com/zh/model-studio/models';
/** A name ends in `*`: all that begin so. The first that fits counts, so the longer names stand above. */
export const presetPrices: readonly Preset[] = [
  preset('gpt-4o-mini*', 'USD', 0.15, 0.6, '2025-10', openai),
  preset('gpt-4o*', 'USD', 2.5, 10, '2025-10', openai),
  preset('gpt-4.1-mini*', 'USD', 0.4, 1.6, '2025-10', openai),
  preset('gpt-4.1-nano*', 'USD', 0.1, 0.4, '2025-10', openai),
  preset('gpt-4.1*', 'USD', 2, 8, '2025-10', openai),
  preset('claude-haiku-4-5*', 'USD', 1, 5, '2025-11', anthropic),
  preset('claude-sonnet-4*', 'USD', 3, 15, '2025-11', anthropic),
  preset('deepseek-*', 'CNY', 2, 3, '2025-10', 'https://api-docs.deepseek.com/zh-cn/quick_start/pricing'),
  preset('qwen-flash*', 'CNY', 0.15, 1.5, '2025-10', bailian),
  preset('qwen-plus*', 'CNY', 0.8, 2, '2025-10', bailian),
  preset('glm-4-flash*', 'CNY', 0, 0, '2025-10', 'https://open.bigmodel.cn/pricing'),
  preset('moonshot-v1-8k*', 'CNY', 2, 10, '2025-10', 'https://platform.moonshot.cn/docs/pricing'),
];

const fits = (pattern: string, model: string): boolean =>
  pattern.endsWith('*') ? model.startsWith(pattern.slice(0, -1)) : pattern === model;
export const priceOf = (model: string, own: readonly ModelPrice[]): ModelPrice | undefined =>
  own.find((one) => fits(one.model, model)) ?? presetPrices.find((one) => fits(one.model, model));

/** In millionths of the house's currency; a model without a price costs nothing that we know of. */
export function costOf(tokens: Tokens, model: string, { prices, currency, yuanPerDollar }: ModelHouse): number {
  const price = priceOf(model, prices);
  if (!price) return 0;
  const rate = price.currency === currency ? 1 : currency === 'CNY' ? yuanPerDollar : 1 / yuanPerDollar;
  return Math.round((tokens.prompt * price.input + tokens.completion * price.output) * rate); // per million, in millionths
}
