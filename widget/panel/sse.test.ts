import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSse, sseParser, type Sse } from './sse.ts';

const parse = (...chunks: string[]): Sse[] => {
  const events: Sse[] = [];
  const feed = sseParser((event) => events.push(event));
  chunks.forEach(feed);
  return events;
};

test('an event, a heartbeat, several lines of data, an id that stays', () => {
  expect(parse(': beat\n\nid: 7\nevent: delta\ndata: one\ndata:  two\n\ndata: three\n\n')).toEqual([
    { event: 'delta', data: 'one\n two', id: '7' },
    { event: 'message', data: 'three', id: '7' },
  ]);
});
test('it does not matter where the text is cut, nor how lines end', () => {
  const text = 'event: message\ndata: {"text":"您好 🙂"}\nid: 1\n\nevent: typing\ndata: {}\n\n';
  const whole = parse(text);
  expect(whole).toHaveLength(2);
  fc.assert(
    fc.property(
      fc.constantFrom('\n', '\r', '\r\n'),
      fc.array(fc.nat({ max: text.length + 12 }), { maxLength: 12 }),
      (end, cuts) => {
        const sent = text.replaceAll('\n', end);
        const at = [0, ...cuts.filter((cut) => cut < sent.length).toSorted((a, b) => a - b), sent.length];
        const chunks = at.slice(1).map((to, i) => sent.slice(at[i], to));
        // a lone CR at the end may be half of CRLF: what follows decides
        expect(parse(...chunks, end === '\r' ? ': beat\r' : '')).toEqual(whole);
      },
    ),
  );
});
test('bytes may be split inside a character, and half an event is none', async () => {
  const bytes = new TextEncoder().encode('data: 您好🙂\n\ndata: half');
  const events: Sse[] = [];
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  await readSse(body, (event) => events.push(event));
  expect(events.map(({ data }) => data)).toEqual(['您好🙂']);
});
