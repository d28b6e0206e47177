// A site that may talk to a bot, in one way of writing: the studio shows it, the server stores it.

/** An entry in its normal form (scheme, host, port; or `https://*.example.com` for whole labels), or nothing when it is none. */
export function normalOrigin(entry: string): string | undefined {
  const wildcard = /^(https?):\/\/\*\.([^/]+?)\/?$/i.exec(entry.trim());
  const url = URL.parse(wildcard ? `${wildcard[1]}://${wildcard[2]}` : entry.trim());
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username ||
    url.password ||
    !['', '/'].includes(url.pathname) ||
    url.search ||
    url.hash
  )
    return undefined;
  const host = url.host.replace(/\.(?=:|$)/, '');
  if (host.includes('*')) return undefined; // anywhere else it would be a host of that name, which nobody means
  if (wildcard && (/^[\d.:[\]]+$/.test(host) || !host.includes('.'))) return undefined; // `*.com` of an address or a bare label would open too much
  return `${url.protocol}//${wildcard ? '*.' : ''}${host}`;
}
