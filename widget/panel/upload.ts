// One file on its way to the server. XMLHttpRequest, for fetch cannot tell how far it has come.
import type { ErrorAnswer, Uploaded } from '@dialoom/shared/api/chat';
import { CallFailed } from './client.ts';

/** @param sent told of the share that is through, 0–1 @throws CallFailed, with the server's sentence where it refused */
export function upload(
  url: string,
  token: string,
  { id, blob, name }: { id: string; blob: Blob; name: string },
  sent: (share: number) => void,
  signal: AbortSignal,
): Promise<Uploaded> {
  return new Promise((done, failed) => {
    const call = new XMLHttpRequest();
    const form = new FormData();
    form.set('id', id); // the same file again is no second one
    form.set('file', blob, name);
    call.open('POST', url);
    call.setRequestHeader('authorization', `Bearer ${token}`);
    call.responseType = 'json';
    call.upload.onprogress = ({ loaded, total }) => sent(loaded / total);
    call.onload = () => {
      if (call.status < 300) return done(call.response as Uploaded);
      const { error } = (call.response ?? {}) as Partial<ErrorAnswer>;
      failed(new CallFailed(call.status, error?.code ?? 'unknown', Number(call.getResponseHeader('retry-after')) * 1_000 || 0, undefined, error?.message)); // prettier-ignore
    };
    call.onerror = call.onabort = call.ontimeout = () => failed(new CallFailed(0, 'offline'));
    signal.addEventListener('abort', () => call.abort());
    call.send(form);
  });
}
