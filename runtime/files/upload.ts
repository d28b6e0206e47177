// Reads one file from a multipart body, by bytes counted.
import type { Context } from 'hono';
import { ClientId } from '@dialoom/shared/api/chat';
import { DialoomError } from '@dialoom/shared/text/errors';
import { readBytes } from '../http/body.ts';

type Upload = { name: string; bytes: Buffer; client: string | undefined };
/** Boundaries, part headers and the client's id. */
const AROUND = 16 * 1_024;

/**
 * Reads the whole body; what it gives back takes the file out of it.
 * @param most bytes of the file
 * @throws content-type, too-large, file.form
 */
export async function readUpload(c: Context, most: number): Promise<() => Promise<Upload>> {
  const type = c.req.header('content-type') ?? '';
  if (!/^multipart\/form-data\s*;/i.test(type)) throw new DialoomError('file.form', 415);
  const body = await readBytes(c, most + AROUND, most);
  return () => fileIn(body, type, most);
}
async function fileIn(body: Buffer, type: string, most: number): Promise<Upload> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new DialoomError('file.form', 400);
  });
  const file = form.get('file');
  if (!(file instanceof File) || form.getAll('file').length > 1) throw new DialoomError('file.form', 400);
  if (file.size > most) throw tooLarge(most);
  const id = form.get('id');
  const client = typeof id === 'string' ? ClientId.safeParse(id) : undefined;
  if (client?.success === false) throw new DialoomError('bad-request', 400, { path: 'id', params: { reason: '' } });
  return { name: file.name, bytes: Buffer.from(await file.arrayBuffer()), client: client?.data };
}
const tooLarge = (most: number) => new DialoomError('too-large', 413, { params: { most: `${most / 1_048_576} MB` } });
