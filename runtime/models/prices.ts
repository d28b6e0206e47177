// What a model costs, for a million tokens each way. Presets are what the makers' pages said on their date, those of 2026-07 as LiteLLM's price list
// (MIT, 24 July 2026) gives them; a house's own prices come first.
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
const deepseek = 'https://api-docs.deepseek.com/quick_start/pricing';
const bailian = 'https://help.aliyun.com/zh/model-studio/models';
/** A name ends in `*`: all that begin so. The first that fits counts, so the longer names stand above. */
export const presetPrices: readonly Preset[] = [
  preset('gpt-4o-mini*', 'USD', 0.15, 0.6, '2026-07', openai),
  preset('gpt-4o*', 'USD', 2.5, 10, '2026-07', openai),
  preset('gpt-4.1-mini*', 'USD', 0.4, 1.6, '2026-07', openai),
  preset('gpt-4.1-nano*', 'USD', 0.1, 0.4, '2026-07', openai),
  preset('gpt-4.1*', 'USD', 2, 8, '2026-07', openai),
  preset('gpt-5.6-luna*', 'USD', 1, 6, '2026-07', openai),
  preset('gpt-5.6-terra*', 'USD', 2.5, 15, '2026-07', openai),
  preset('gpt-5.6*', 'USD', 5, 30, '2026-07', openai),
  preset('gpt-5.5*', 'USD', 5, 30, '2026-07', openai),
  preset('gpt-5.4-mini*', 'USD', 0.75, 4.5, '2026-07', openai),
  preset('gpt-5.4-nano*', 'USD', 0.2, 1.25, '2026-07', openai),
  preset('gpt-5.4*', 'USD', 2.5, 15, '2026-07', openai),
  preset('gpt-5.2*', 'USD', 1.75, 14, '2026-07', openai),
  preset('gpt-5-mini*', 'USD', 0.25, 2, '2026-07', openai),
  preset('gpt-5-nano*', 'USD', 0.05, 0.4, '2026-07', openai),
  preset('gpt-5', 'USD', 1.25, 10, '2026-07', openai),
  preset('gpt-5.1*', 'USD', 1.25, 10, '2026-07', openai),
  preset('claude-haiku-4-5*', 'USD', 1, 5, '2026-07', anthropic),
  preset('claude-sonnet-4*', 'USD', 3, 15, '2026-07', anthropic),
  preset('claude-sonnet-5*', 'USD', 2, 10, '2026-07', anthropic),
  preset('claude-opus-4-1*', 'USD', 15, 75, '2026-07', anthropic),
  preset('claude-opus-4-2*', 'USD', 15, 75, '2026-07', anthropic), // the first Opus 4 has its date for a number
  preset('claude-opus-4*', 'USD', 5, 25, '2026-07', anthropic),
  preset('claude-opus-5*', 'USD', 5, 25, '2026-07', anthropic),
  preset('deepseek-v4-pro*', 'USD', 0.435, 0.87, '2026-07', deepseek),
  preset('deepseek-v4-flash*', 'USD', 0.14, 0.28, '2026-07', deepseek),
  preset('deepseek-chat', 'USD', 0.28, 0.42, '2026-07', deepseek),
  preset('deepseek-reasoner', 'USD', 0.28, 0.42, '2026-07', deepseek),
  preset('qwen-flash*', 'CNY', 0.15, 1.5, '2025-10', bailian),
  preset('qwen-plus*', 'CNY', 0.8, 2, '2025-10', bailian),
  preset('glm-5.1*', 'USD', 1.4, 4.4, '2026-07', 'https://docs.z.ai/guides/overview/pricing'),
  preset('glm-4-flash*', 'CNY', 0, 0, '2025-10', 'https://open.bigmodel.cn/pricing'),
  preset('kimi-k2.6*', 'USD', 0.954, 3.961, '2026-07', 'https://platform.moonshot.ai/docs/pricing/chat'),
  preset('kimi-k2.5*', 'USD', 0.6, 2.25, '2026-07', 'https://platform.moonshot.ai/docs/pricing/chat'),
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
