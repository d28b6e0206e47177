// better-auth's own routes: not part of the contract, answered by the library.
import { languageHeader } from './call.ts';
import { readFailure } from './failure.ts';

/** What it answers is the library's: parse it before use. @throws ApiFailure */
export async function auth(path: string, body: object): Promise<unknown> {
  const response = await fetch(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...languageHeader() },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await readFailure(response);
  return response.json();
}
