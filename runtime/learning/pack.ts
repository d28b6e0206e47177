// A model as bytes, as it is kept: the plain data of `learn`, bit for bit, made small.
import { deserialize, serialize } from 'node:v8';
import { deflate, inflate } from 'node:zlib';
import { promisify } from 'node:util';
import type { Model } from '../understanding/learn.ts';

const small = promisify<Buffer, object, Buffer>(deflate);
const whole = promisify<Buffer | Uint8Array, object, Buffer>(inflate);
/** A model of 15,000 examples has 8 MB. */
const MOST_BYTES = 512 * 1_048_576;

export const packed = (model: Model): Promise<Uint8Array> => small(serialize(model), { level: 6 });

/** Nothing when the bytes are no model: it is learnt again. */
export async function unpacked(bytes: Uint8Array): Promise<Model | undefined> {
  try {
    return deserialize(await whole(bytes, { maxOutputLength: MOST_BYTES })) as Model;
  } catch {
    return undefined;
  }
}
