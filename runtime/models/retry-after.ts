// How long to wait before a model is asked again: what it says itself, else longer each time.

const FIRST_MS = 400;
const MOST_MS = 20_000;

/** `Retry-After`, or the finer `retry-after-ms` of Azure and OpenAI (openai-python#957) in seconds. */
export function afterIn(headers: Headers): string | null {
  const ms = headers.get('retry-after-ms')?.trim() ?? '';
  return /^\d+(\.\d+)?$/.test(ms) ? String(Number(ms) / 1_000) : headers.get('retry-after');
}

/**
 * @param header `Retry-After`: seconds, or a date
 * @param tries how often it was asked before, from 0
 * @param chance 0 ≤ x < 1: many that were refused together do not come back together
 */
export function waitBefore(tries: number, header: string | null, now: number, chance: number): number {
  const said = header === null ? undefined : asked(header.trim(), now);
  if (said !== undefined) return said; // honoured to the full: who cannot wait so long gives up
  return Math.min(MOST_MS, FIRST_MS * 2 ** tries) * (0.75 + chance / 2);
}
function asked(header: string, now: number): number | undefined {
  if (/^\d+(\.\d+)?$/.test(header)) return Number(header) * 1_000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
