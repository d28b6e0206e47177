// Which pages a line is for: addresses in which `*` stands for anything. No regular expressions: a pattern can only be slow, never explode.

/** `/cart` and `/cart*` are compared with the path, with and without what follows it; `https://…` with the whole address. */
export function isOnPage(
  patterns: readonly string[],
  at: Pick<Location, 'pathname' | 'search' | 'hash' | 'href'>,
): boolean {
  const { pathname, search, hash, href } = at;
  const seen = [pathname, pathname + search, pathname + search + hash, href];
  return patterns.length === 0 || patterns.some((pattern) => seen.some((address) => fits(pattern.trim(), address)));
}

function fits(pattern: string, address: string): boolean {
  const parts = pattern.split('*');
  const last = parts.pop() ?? '';
  const first = parts.shift();
  if (first === undefined) return pattern !== '' && pattern === address;
  if (!address.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const found = address.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return address.length - last.length >= from && address.endsWith(last);
}
