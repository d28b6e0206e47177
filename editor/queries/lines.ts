// An answer of many lines of JSON: every line as it comes. Ending the signal ends the work on the server, too.
import { fillPath, type Answer, type Route, type Sent } from '@dialoom/shared/api/route';
import { languageHeader } from './call.ts';
import { readFailure } from './failure.ts';

/** @throws ApiFailure, or AbortError when it was ended */
export async function* linesOf<R extends Route>(
  route: R,
  sent: Sent<R>,
  signal: AbortSignal,
): AsyncGenerator<Answer<R>> {
  const { params = {}, body } = sent as { params?: Record<string, string>; body?: unknown };
  const response = await fetch(fillPath(route.path, params), {
    method: route.method.toUpperCase(),
    headers: { accept: 'application/x-ndjson', 'content-type': 'application/json', ...languageHeader() },
    body: JSON.stringify(body),
    signal,
  });
  yield* linesIn(route, response);
} // prettier-ignore

/** The lines of an answer. @throws ApiFailure */
export async function* linesIn<R extends Route>(route: R, response: Response): AsyncGenerator<Answer<R>> {
  if (!response.ok || !response.body) throw await readFailure(response);
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    rest += value ?? '';
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield route.result?.parse(JSON.parse(line)) as Answer<R>;
    if (done) return;
  }
}
