// Values, times and failures in words.
import type { Json } from '@dialoom/shared/node/effects';
import { simulatorMessages, type SimulatorTranslate } from '../text/simulator.ts';

/** A value on one line. */
export function short(value: Json, most = 40): string {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ');
  const signs = [...text]; // code points: no half characters
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}

export function msWords(ms: number, t: SimulatorTranslate): string {
  if (ms >= 1_000) return t('sim.seconds', { n: (ms / 1_000).toFixed(1) });
  return t('sim.ms', { n: ms < 0.1 ? '<0.1' : ms < 10 ? ms.toFixed(1) : Math.round(ms) });
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;
/** "10 minutes", "1 天": in the largest unit that fits whole. */
export function spanWords(ms: number, locale: string): string {
  const [unit, length] = units.find(([, length]) => ms >= length && ms % length === 0) ?? ['second', 1_000];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(ms / length));
}

/** Why something failed, in a sentence; the code itself when it is none of ours. */
export function failureReason(code: string, t: SimulatorTranslate): string {
  const key = `sim.failed.${code}`;
  if (Object.hasOwn(simulatorMessages, key)) return t(key as keyof typeof simulatorMessages);
  const status = /^status-(\d+)$/.exec(code)?.[1];
  return status === undefined ? t('sim.failed.other', { code }) : t('sim.failed.status', { status });
}

const LINE = 90;
/** A request on one line: the address of a call, else its words, else whatever it holds. */
export function requestLine(request: Json): string {
  if (request === null || typeof request !== 'object' || Array.isArray(request)) return short(request, LINE);
  const { method, path, url } = request;
  if (typeof method === 'string') return short(`${method} ${String(path ?? url ?? '')}`, LINE);
  const words = ['prompt', 'text', 'announce', 'flow', 'code']
    .map((name) => request[name])
    .find((text) => typeof text === 'string' && text !== '');
  return words === undefined ? '' : short(words, LINE);
}
