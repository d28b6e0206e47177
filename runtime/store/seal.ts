// Seals what customers say and what connections know: AES-256-GCM, a key id in front, bound to its place by the AAD.
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  randomFillSync,
  type CipherGCM,
  type KeyObject,
} from 'node:crypto';

const FORMAT = 1;
const HEAD = 1 + 4 + 12 + 16; // format, key id, nonce, tag

/** Sealed bytes that do not open: another key, another place, or changed. */
export class Unsealable extends Error {}

export type Seal = {
  /** `place` says where the bytes belong: they open nowhere else. */
  seal(text: string, place: string): Buffer;
  open(sealed: Uint8Array | ArrayBuffer, place: string): string;
  /** The same for what is no text. */
  sealBytes(bytes: Uint8Array, place: string): Buffer;
  openBytes(sealed: Uint8Array | ArrayBuffer, place: string): Buffer;
};

/** A key for one purpose, derived from the installation's secret (HKDF-SHA256). A KeyObject: several times cheaper per use than bytes. */
export const deriveKey = (secret: string, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync('sha256', secret, 'dialoom', purpose, 32)));

export function createSeal(secret: string, purpose: string): Seal {
  const key = deriveKey(secret, purpose);
  const id = Buffer.from(hkdfSync('sha256', secret, 'dialoom-key-id', purpose, 4));
  const nonces = Buffer.alloc(12 * 256); // drawn many at a time: a system call each costs more than the cipher
  let used = nonces.length;
  const nonce = () => {
    if (used === nonces.length) {
      randomFillSync(nonces);
      used = 0;
    }
    return nonces.subarray(used, (used += 12));
  };
  const sealed = (place: string, body: (cipher: CipherGCM) => Buffer): Buffer => {
    const iv = nonce();
    const cipher = createCipheriv('aes-256-gcm', key, iv);
    cipher.setAAD(Buffer.from(place));
    const hidden = body(cipher);
    cipher.final();
    const out = Buffer.allocUnsafe(HEAD + hidden.length);
    out[0] = FORMAT;
    id.copy(out, 1);
    iv.copy(out, 5);
    cipher.getAuthTag().copy(out, 17);
    hidden.copy(out, HEAD);
    return out;
  };
  const opened = (sealed: Uint8Array | ArrayBuffer, place: string): Buffer => {
    // the libSQL driver gives a bare ArrayBuffer for what it was given as bytes
    const bytes = ArrayBuffer.isView(sealed)
      ? Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength)
      : Buffer.from(sealed);
    if (bytes[0] !== FORMAT) throw new Unsealable('not a sealed text');
    if (!bytes.subarray(1, 5).equals(id)) throw new Unsealable('sealed with another DIALOOM_SECRET');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(5, 17));
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(17, HEAD));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(HEAD)), decipher.final()]);
    } catch {
      throw new Unsealable('changed, or moved from where it belongs'); // GCM's own error says nothing more
    }
  };
  return {
    seal: (text, place) => sealed(place, (cipher) => cipher.update(text, 'utf8')),
    open: (from, place) => opened(from, place).toString('utf8'),
    sealBytes: (bytes, place) => sealed(place, (cipher) => cipher.update(bytes)),
    openBytes: opened,
  };
}
