// What is counted while a file arrives, however it is cut.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { counting } from './counted.ts';

const csv = '\uFEFFConversation,Text\r\nc1,"a\nb"\r\nc1,b\r\nc2,c\r\nc3,d\r\n';
const jsonl = '{"id":"c1"}\n{"id":"c2"}\n{"id":"c3"}\n';
test.each([['csv', csv], ['jsonl', jsonl]] as const)('law: all conversations of a %s are counted, in whatever pieces it comes', (as, file) => {
  fc.assert(
    fc.property(fc.array(fc.nat(file.length)), (cuts) => {
      const at = [0, ...cuts, file.length].toSorted((a, b) => a - b);
      const count = counting(as);
      const told = at.slice(1).map((end, i) => count(file.slice(at[i], end)));
      expect(told.at(-1)).toBe(3);
      expect(told).toEqual(told.toSorted((a, b) => a - b));
    }),
  );
}); // prettier-ignore
