// What second opinions have cost a bot so far.
import { useQuery } from '@tanstack/react-query';
import { readSecondOpinion } from '@dialoom/shared/api/second-opinion';
import { call } from './call.ts';

export const useSecondOpinion = (bot: string) =>
  useQuery({ queryKey: ['bot', bot, 'second-opinion'], queryFn: () => call(readSecondOpinion, { params: { bot } }) });
