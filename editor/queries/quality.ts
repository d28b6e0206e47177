// The quality desk of a bot: what the last check found, a check line by line, and what publishing would change.
import { useQuery } from '@tanstack/react-query';
import { checkQuality, compareQuality, readQuality } from '@dialoom/shared/api/quality';
import type { Json } from '@dialoom/shared/node/effects';
import { call } from './call.ts';
import { linesOf } from './lines.ts';

/** Asked anew at each visit: somebody else may have checked. */
export const useQuality = (bot: string) =>
  useQuery({ queryKey: ['bot', bot, 'quality'], queryFn: () => call(readQuality, { params: { bot } }), staleTime: 0 });

export const checkLines = (bot: string, document: Json, signal: AbortSignal) =>
  linesOf(checkQuality, { params: { bot }, body: { document } }, signal);
export const changesLines = (bot: string, document: Json, signal: AbortSignal) =>
  linesOf(compareQuality, { params: { bot }, body: { document } }, signal);
