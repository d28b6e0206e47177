/** A copy of anything made of JSON with every text in it worded anew; numbers and keys stay. */
export function mapTexts<T>(value: T, word: (text: string) => string): T {
  const deep = (one: unknown): unknown => {
    if (typeof one === 'string') return word(one);
    if (Array.isArray(one)) return one.map(deep);
    if (one && typeof one === 'object')
      return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, deep(inner)]));
    return one;
  };
  return deep(value) as T;
}
