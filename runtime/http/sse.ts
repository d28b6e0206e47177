// Server-sent events: one JSON line each, a shared heartbeat, a bounded buffer. A reader that stops reading is dropped and resumes.

/** Bytes a slow reader may owe. */
const BUFFER = 256 * 1024;
const HEARTBEAT_MS = 20_000;
const LIFE_MS = 3_600_000;

/** One frame. `event` and `id` are ours (a word, a number): nothing from outside can begin a line. */
export const frame = (event: string, data: unknown, id?: number): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

export type Stream = { send(text: string): void; close(): void; readonly closed: boolean };

const open = new Set<Stream & { beat(now: number): void }>();
let heart: NodeJS.Timeout | undefined;

/** How many streams this process holds. */
export const openStreams = (): number => open.size;
/** Ends all of them: the process is stopping. */
export const closeStreams = (): void => {
  for (const stream of open) stream.close();
};

/** A streaming answer; `begin` gets the stream when it opens, `ended` is called once when it is over, whoever ended it. */
export function streamed(
  begin: (stream: Stream) => void,
  ended: () => void,
  headers: Record<string, string> = {},
): Response {
  const bornAt = Date.now();
  let over = false;
  let control: ReadableStreamDefaultController<Uint8Array> | undefined;
  const end = () => {
    if (over) return;
    over = true;
    open.delete(stream);
    if (open.size === 0) {
      clearInterval(heart);
      heart = undefined;
    }
    ended();
  };
  const stream = {
    get closed() {
      return over;
    },
    send(text: string) {
      if (over || !control) return;
      if ((control.desiredSize ?? 0) < -BUFFER) return stream.close(); // it comes back with Last-Event-ID and reads the table
      control.enqueue(Buffer.from(text));
    },
    close() {
      if (over) return;
      end();
      try {
        control?.close();
      } catch {
        // the reader went away in the same moment: it is closed already
      }
    },
    beat(now: number) {
      if (now - bornAt > LIFE_MS) stream.close();
      else stream.send(': \n\n');
    },
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        control = controller;
        open.add(stream);
        heart ??= setInterval(() => {
          const now = Date.now();
          for (const one of open) one.beat(now);
        }, HEARTBEAT_MS).unref();
        begin(stream);
      },
      cancel: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 16 * 1024 }),
  );
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      ...headers,
    },
  });
}
