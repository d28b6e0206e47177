// Reads server-sent events from a body: text may be split anywhere, lines end in LF, CR or CRLF, data may take several lines.
export type Sse = { event: string; data: string; id: string };

/** Feeds decoded text; calls `take` for every complete event. */
export function sseParser(take: (event: Sse) => void): (chunk: string) => void {
  let rest = '';
  let event = '';
  let id = '';
  let data: string[] = [];
  return (chunk) => {
    rest += chunk;
    for (;;) {
      const end = /\r\n|\n|\r(?=[\s\S])/.exec(rest); // a CR at the very end may be half of CRLF
      if (!end) return;
      const line = rest.slice(0, end.index);
      rest = rest.slice(end.index + end[0].length);
      if (line === '') {
        if (data.length > 0) take({ event: event || 'message', data: data.join('\n'), id });
        event = '';
        data = [];
        continue;
      }
      const colon = line.indexOf(':');
      if (colon === 0) continue; // a heartbeat
      const name = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
      if (name === 'event') event = value;
      else if (name === 'data') data.push(value);
      else if (name === 'id') id = value;
    }
  };
}

/** Reads a streamed body to its end. */
export async function readSse(
  body: ReadableStream<Uint8Array>,
  take: (event: Sse) => void,
  alive: () => void = () => undefined,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder(); // keeps half a character until its other half comes
  const feed = sseParser(take);
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return; // half an event is none
    alive();
    feed(decoder.decode(value, { stream: true }));
  }
}
