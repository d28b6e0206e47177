// What an open question says: when it is asked, when the conversation comes back to it, and after a person has left.
import type { Choice } from '@dialoom/shared/node/content';
import type { Request } from '@dialoom/shared/node/effects';
import type { Call } from '@dialoom/shared/node/pump';
import type { Said } from './types.ts';

/** Nothing when there is nothing to read or to press. */
export function promptOf(call: Pick<Call, 'kind' | 'request'>): Omit<Said, 'id'> | undefined {
  const { prompt, choices, suggest } = call.request as { prompt: string; choices?: Choice[]; suggest?: string[] };
  const { fields, send, cancel }: Partial<Request<'form'>> = call.kind === 'form' ? call.request : {};
  if (!prompt && !choices && !fields) return undefined;
  return {
    text: prompt,
    ...(choices && { choices }),
    ...(call.request['exact'] === true && { agrees: true as const }),
    ...(suggest?.length && { suggest }),
    ...(fields && { form: { fields, send: send ?? '', cancel: cancel ?? '' } }),
  };
}
