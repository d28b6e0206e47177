// How long somebody has waited: the figure, and how bad it is. Never colour alone: the figure grows bold with it.
import type { inboxMessages } from '../text/inbox.ts';
import type { Translate } from '@dialoom/shared/text/messages';

export type Level = 'ok' | 'warn' | 'danger';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Somebody who waits at the screen: after 1 min it is long, after 3 min most leave (a hand-off gives up after 5). */
export const liveLevel = (waitedMs: number): Level =>
  waitedMs < MINUTE ? 'ok' : waitedMs < 3 * MINUTE ? 'warn' : 'danger';
/** A message that was left is answered the same hour, else the same day. */
export const leftLevel = (waitedMs: number): Level => (waitedMs < HOUR ? 'ok' : waitedMs < DAY ? 'warn' : 'danger');

/** `0:42`, `12:05`; from an hour on in words. A clock that runs behind the server's never counts below zero. */
export function waitWords(waitedMs: number, t: Translate<typeof inboxMessages>): string {
  const ms = Math.max(0, waitedMs);
  if (ms >= DAY) return t('clock.days', { n: Math.floor(ms / DAY) });
  if (ms >= HOUR) return t('clock.hours', { n: Math.floor(ms / HOUR) });
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
/** How long ago something was, for rows where nobody waits. */
export function sinceWords(passedMs: number, t: Translate<typeof inboxMessages>): string {
  if (passedMs < MINUTE) return t('clock.now');
  if (passedMs < HOUR) return t('clock.minutes', { n: Math.floor(passedMs / MINUTE) });
  if (passedMs < DAY) return t('clock.hours', { n: Math.floor(passedMs / HOUR) });
  return t('clock.days', { n: Math.floor(passedMs / DAY) });
}
/** A span inside a sentence: "24 s", "3 min". */
export const spanWords = (ms: number, t: Translate<typeof inboxMessages>): string =>
  ms < MINUTE ? t('clock.seconds', { n: Math.max(1, Math.round(ms / 1_000)) }) : sinceWords(ms, t);
