// An answer of many lines of JSON, each sent as it is made. A reader that is slow is waited for; one that goes away ends the work.

export type SendLine<T> = (line: T) => Promise<void>;

/** `work` makes the lines; its signal says that nobody reads any more. `broken` has a last word when it throws. */
export function lineStream<T>(
  work: (send: SendLine<T>, signal: AbortSignal) => Promise<void>,
  broken: (error: unknown, send: SendLine<T>) => Promise<void>,
): Response {
  const gone = new AbortController();
  let roomFor: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(control) {
        const send: SendLine<T> = async (line) => {
          if (gone.signal.aborted) return;
          control.enqueue(Buffer.from(`${JSON.stringify(line)}\n`));
          if ((control.desiredSize ?? 0) > 0) return;
          await new Promise<void>((resume) => (roomFor = resume));
        };
        void (async () => {
          try {
            await work(send, gone.signal);
          } catch (error) {
            await broken(error, send);
          }
          if (!gone.signal.aborted) control.close();
        })();
      },
      pull() {
        roomFor?.();
        roomFor = undefined;
      },
      cancel() {
        gone.abort();
        roomFor?.();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 64 * 1024 }),
  );
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    },
  });
}
