// What a model connection allows when its owner says nothing, and what is known of the endpoints by their host.
import type { ModelSettings } from '@dialoom/shared/api/connections';

/** Milliseconds, counts and tokens. */
export type ModelLimits = {
  connectMs: number;
  firstMs: number;
  wholeMs: number;
  retries: number;
  atOnce: number;
  queue: number;
  context: number;
};
export const limitsOf = ({ limits = {} }: ModelSettings): ModelLimits => ({
  connectMs: (limits.connectSeconds ?? 5) * 1_000,
  firstMs: (limits.firstSeconds ?? 20) * 1_000,
  wholeMs: (limits.wholeSeconds ?? 120) * 1_000,
  retries: limits.retries ?? 2,
  atOnce: limits.atOnce ?? 256,
  queue: limits.queue ?? 1_000,
  context: limits.context ?? 16_000,
});

/** How an endpoint is made to answer in a shape: by a schema, by "any JSON object", or by being told in words only. */
export type StructuredBy = 'schema' | 'object' | 'words';
const known: readonly (readonly [RegExp, StructuredBy])[] = [
  [/^api\.openai\.com$/, 'schema'],
  [/(^|\.)(deepseek\.com|aliyuncs\.com|bigmodel\.cn|moonshot\.cn|moonshot\.ai|volces\.com)$/, 'object'],
];
export function structuredBy({ structured, address }: ModelSettings): StructuredBy {
  if (structured !== undefined) return structured;
  const host = URL.parse(address)?.hostname ?? '';
  return known.find(([pattern]) => pattern.test(host))?.[1] ?? 'words';
}
