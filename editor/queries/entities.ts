// Entities of a bot: a sentence tried, a table of values read by the server.
import { useMutation } from '@tanstack/react-query';
import { readEntityTable, tryEntities } from '@dialoom/shared/api/entities';
import type { Json } from '@dialoom/shared/node/effects';
import { call } from './call.ts';

/** Every value in a sentence, with the entities as they are on the screen. */
export const useTryEntities = (bot: string) =>
  useMutation({
    mutationFn: (asked: { text: string; locale: string; document: Json }) =>
      call(tryEntities, { params: { bot }, body: asked }),
  });

export const useReadValues = (bot: string) =>
  useMutation({
    mutationFn: (body: { name: string; file: string }) => call(readEntityTable, { params: { bot }, body }),
  });
