// A vector of a text without a model: its signs and pairs of signs, counted in a few places. Texts that share much lie near each other.
import { createHash } from 'node:crypto';

const SIZE = 64;

export function vectorOf(text: string): number[] {
  const vector = Array.from({ length: SIZE }, () => 0);
  const signs = [
    ...` ${text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
  ];
  for (const [i, sign] of signs.entries())
    for (const piece of [sign, sign + (signs[i + 1] ?? '')]) {
      const at = createHash('sha256').update(piece).digest().readUInt16BE(0) % SIZE;
      vector[at] = (vector[at] ?? 0) + 1;
    }
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => Math.round((value / length) * 1e6) / 1e6);
}
