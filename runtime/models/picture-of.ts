// A picture that a customer sent, as a model takes it: of this conversation only, of a kind that models see, and not too large.
import type { Files } from '../files/files.ts';
import type { Picture } from './asked.ts';

const MOST_BYTES = 4 * 1_048_576;
const SEEN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp', 'image/gif']);

type Owner = { row: { workspace: string; key: number } };
export async function pictureOf(
  files: Pick<Files, 'read'>,
  owner: Owner | undefined,
  file: string,
): Promise<Picture | undefined> {
  const found = owner && (await files.read(owner.row, file));
  if (!found || !SEEN.has(found.about.type) || found.bytes.length > MOST_BYTES) return undefined;
  return { type: found.about.type, base64: found.bytes.toString('base64') };
}
