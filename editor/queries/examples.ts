// Examples of intents: files read by the server, and other wordings.
import { useMutation } from '@tanstack/react-query';
import { exportExamples, readExamples, suggestVariants, type ExampleColumn } from '@dialoom/shared/api/examples';
import { fillPath, type Sent } from '@dialoom/shared/api/route';
import { call } from './call.ts';

export type ExampleFile = { name: string; file: string; columns?: ExampleColumn[] };
export const useReadExamples = (bot: string) =>
  useMutation({ mutationFn: (body: ExampleFile) => call(readExamples, { params: { bot }, body }) });

export type VariantsAsked = Sent<typeof suggestVariants>['body'];
export const useVariants = (bot: string) =>
  useMutation({ mutationFn: (body: VariantsAsked) => call(suggestVariants, { params: { bot }, body }) });

/** Of the stored draft; of one intent or all. */
export const examplesAddress = (bot: string, as: 'csv' | 'jsonl', intent?: string): string =>
  `${fillPath(exportExamples.path, { bot })}?as=${as}${intent === undefined ? '' : `&intent=${encodeURIComponent(intent)}`}`;
