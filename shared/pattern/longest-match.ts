// How long a stretch a pattern can find at most: what a stream must hold back for it.

/**
 * In UTF-16 code units (a character counts two, as it may be outside the basic plane); Infinity for `*`, `+` and `{n,}`, and for what is
 * anchored to the ends of a text, which a stream does not have. Of a pattern with a fault any number.
 */
export function longestMatch(source: string): number {
  let at = 0;
  const alternatives = (): number => {
    let most = 0;
    let here = 0;
    for (;;) {
      const sign = source[at];
      if (sign === undefined || sign === ')') return Math.max(most, here);
      if (sign === '|') {
        at++;
        most = Math.max(most, here);
        here = 0;
      } else {
        const one = atom();
        here += one === 0 ? 0 : one * repeats();
      }
    }
  };
  const atom = (): number => {
    const sign = source[at++];
    if (sign === '(') {
      if (source[at] === '?') {
        const named = /^\?(?:P?<\w+>|[imsU-]*:)/.exec(source.slice(at));
        const flags = /^\?[imsU-]*\)/.exec(source.slice(at));
        at += (named ?? flags)?.[0].length ?? 1;
        if (flags && !named) return 0;
      }
      const inside = alternatives();
      at++;
      return inside === 0 ? (repeats(), 0) : inside;
    }
    if (sign === '[') {
      if (source[at] === '^') at++;
      if (source[at] === ']') at++;
      while (at < source.length && source[at] !== ']') {
        if (source[at] === '\\') at++;
        else if (source.startsWith('[:', at)) at = Math.max(at, source.indexOf(':]', at) + 1);
        at++;
      }
      at++;
      return 2;
    }
    if (sign === '\\') return escape();
    if (sign === '^' || sign === '$') return Infinity;
    if (sign !== undefined && /[\ud800-\udbff]/.test(sign)) at++;
    return 2;
  };
  const escape = (): number => {
    const sign = source[at++] ?? '';
    if (/[AzZ]/.test(sign)) return Infinity;
    if (/[bB]/.test(sign)) return 0;
    if (sign === 'Q') {
      const end = source.indexOf('\\E', at);
      const size = (end < 0 ? source.length : end) - at;
      at = end < 0 ? source.length : end + 2;
      return 2 * size;
    }
    if (/[pPx]/.test(sign)) {
      if (source[at] === '{') at = source.indexOf('}', at) + 1 || source.length;
      else at += sign === 'x' ? 2 : 1;
    }
    return 2;
  };
  const repeats = (): number => {
    const many = /^(?:\*|\+|\?|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at));
    if (!many) return 1;
    at += many[0].length;
    const [sign = '', least, comma, most] = many;
    if (sign.startsWith('?')) return 1;
    if (least === undefined) return Infinity;
    if (comma === '') return Number(least);
    return most === '' || most === undefined ? Infinity : Number(most);
  };
  const length = alternatives();
  return at < source.length ? Infinity : length;
}
