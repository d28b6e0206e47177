// How a connection's secret goes along: as a header or a query value, and which headers are secret.
import type { ApiSettings } from '@dialoom/shared/api/connections';

export type Credentials = { headers: Record<string, string>; query: Record<string, string>; secretHeaders: string[] };

export function credentialsOf(settings: ApiSettings, secret: string): Credentials {
  const headers = Object.fromEntries(settings.headers.map(({ name, value }) => [name, value]));
  const none: Credentials = { headers, query: {}, secretHeaders: [] };
  if (secret === '') return none;
  const name = settings.name || 'X-API-Key';
  switch (settings.auth) {
    case 'none':
      return none;
    case 'bearer':
      return { ...none, headers: { ...headers, authorization: `Bearer ${secret}` }, secretHeaders: ['authorization'] };
    case 'basic':
      return {
        ...none,
        headers: {
          ...headers,
          authorization: `Basic ${Buffer.from(`${settings.user ?? ''}:${secret}`).toString('base64')}`,
        },
        secretHeaders: ['authorization'],
      };
    case 'header':
      return { ...none, headers: { ...headers, [name]: secret }, secretHeaders: [name] };
    case 'query':
      return { ...none, query: { [name]: secret } };
    default:
      return settings.auth satisfies never;
  }
}
