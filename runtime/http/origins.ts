// Which sites may talk to a bot: exact scheme, host and port, or `https://*.example.com` for whole labels. An empty list: any site.

/**
 * @param origin the `Origin` header; absent: not a browser, it could be forged anyway
 * @param own    the studio's own origins: preview, demo
 */
export function originAllowed(list: readonly string[], origin: string | undefined, own: readonly string[]): boolean {
  if (origin === undefined || own.includes(origin) || list.length === 0) return true;
  const url = URL.parse(origin);
  if (!url || url.origin !== origin) return false; // `null`, upper case, a path: no browser sends those for a site
  return list.some((entry) => {
    const [scheme, host] = entry.split('://');
    if (!host?.startsWith('*.')) return entry === origin;
    return url.protocol === `${scheme}:` && url.host.endsWith(host.slice(1)) && url.host.length > host.length - 1;
  });
}
