// The secret part of a link or a key: 256 bits, handed out once; only its hash is kept.
import { createHash, randomBytes } from 'node:crypto';

export const newSecret = (): string => randomBytes(32).toString('base64url');
/** What is stored in its place. The secret is long enough that a plain hash cannot be searched. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
