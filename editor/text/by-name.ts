// The order of lists that people read: by name as their language sorts it, with numbers as numbers (2 before 10).
type Named = { name: string };

export function byName(locale: string): (a: Named, b: Named) => number {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return (a, b) => compare(a.name, b.name);
}
