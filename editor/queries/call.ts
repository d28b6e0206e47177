// Calls a route of the contract: what is sent and what comes back are typed by it, and the answer is parsed.
import { fillPath, type Answer, type Route, type Sent } from '@dialoom/shared/api/route';
import { readFailure } from './failure.ts';

let language = 'en';
/** The language the server answers its sentences in: the studio's, not the browser's. */
export const speak = (locale: string): void => {
  language = locale;
};
export const languageHeader = (): Record<string, string> => ({ 'accept-language': language });

let signedOut = () => {};
/** Told of every 401, whoever asked: autosave, the simulator and the inbox ask without the cache. */
export const onSignedOut = (tell: () => void): void => {
  signedOut = tell;
};

/**
 * @param headers such as If-Match
 * @throws ApiFailure with the server's code and sentence; a TypeError when it cannot be reached
 */
export async function call<R extends Route>(
  route: R,
  sent: Sent<R>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer<R>> {
  const {
    params = {},
    query,
    body,
  } = sent as {
    params?: Record<string, string>;
    query?: Record<string, string | number | boolean | undefined>;
    body?: unknown;
  };
  const asked = new URLSearchParams(
    Object.entries(query ?? {}).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
  ).toString();
  const response = await fetch(fillPath(route.path, params) + (asked === '' ? '' : `?${asked}`), {
    method: route.method.toUpperCase(),
    headers: {
      accept: 'application/json',
      ...languageHeader(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (response.status === 401) signedOut();
  if (!response.ok) throw await readFailure(response);
  // the shape of the answer is the contract's; the compiler cannot follow a conditional type through parse
  return (route.result ? route.result.parse(await response.json()) : undefined) as Answer<R>;
}
