// Passwords that anyone would try first are refused: length, the well-known ones, and what the person's own name gives away.
import { randomInt } from 'node:crypto';

const known = new Set(
  `password passw0rd password1 password12 password123 password1234 12345678 123456789 1234567890 12345678910 qwertyuiop qwerty123 qwerty1234 1q2w3e4r5t
  1qaz2wsx3edc iloveyou123 admin admin123 admin1234 admin12345 administrator welcome123 welcome1234 letmein123 changeme123 woaini1314 woaini520 a123456789
  abc123456789 aa123456789 qq123456789 zxcvbnm123 asdfghjkl1 asdfghjkl 0123456789 9876543210 0987654321 1111111111 0000000000 8888888888 6666666666 dialoom123 dialoom1234 correcthorse`.split(
    /\s+/,
  ),
);
const LEAST = 10;

/** True when the password is too short, one everybody tries, one sign repeated, or made of what is known of the person. */
export function isWeak(password: string, about: readonly string[] = []): boolean {
  const plain = password.toLowerCase().trim();
  if ([...plain].length < LEAST || known.has(plain) || new Set(plain).size < 4) return true;
  return about.some((text) => {
    const whole = text.toLowerCase().trim();
    if (plain === whole) return true;
    const [own] = whole.split('@');
    return own !== undefined && own.length >= 4 && plain.replace(/[\d!@#$%^&*._-]+/g, '') === own;
  });
}

/** Twenty signs that cannot be mistaken for each other, in four groups: about a hundred bits. */
export function newPassword(): string {
  const sign = () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)] ?? '';
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, sign).join('')).join('-');
}
