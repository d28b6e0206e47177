// When a new wording is too near to one that is there: it would teach nothing, and only make the list longer.
import { normal } from '../understanding/features.ts';
import { stem } from '../understanding/stem.ts';

const PARTICLES = /[的了吗呢啊呀吧么嘛哦]|一下/gu;
/** Equal for texts that differ in politeness, marks, particles, plurals and the like. */
export const nearKey = (text: string): string =>
  [...normal(text).matchAll(/\p{Script=Han}+|[\p{L}\p{M}\p{N}'’]+|\p{S}+/gu)]
    .map(([token]) => (/^\p{Script=Han}/u.test(token) ? token.replace(PARTICLES, '') : stem(token.replace(/['’]/g, ''))))
    .filter((token) => token !== '')
    .join(' '); // prettier-ignore
