// Reading and replacing one place in plain JSON data, without touching the original: what did not change keeps its identity.
export type Path = readonly (string | number)[];

/** The value at a path; nothing when the way there does not exist. Only own properties are seen. */
export function getIn(data: unknown, path: Path): unknown {
  let at = data;
  for (const key of path) {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string | number, unknown>)[key];
  }
  return at;
}

/** A copy with the value at the path; what is missing on the way is made, a list when the next key is a number. */
export function setIn<T>(data: T, path: Path, value: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return value as T;
  const inner =
    rest.length === 0 ? value : setIn(getIn(data, [key]) ?? (typeof rest[0] === 'number' ? [] : {}), rest, value);
  if (Array.isArray(data)) return data.toSpliced(Number(key), 1, inner) as T; // at the end: appended
  return { ...data, [key]: inner };
}

/** A copy without the value at the path: a key disappears, an entry of a list closes up. */
export function removeIn<T>(data: T, path: Path): T {
  const [key, ...rest] = path;
  if (key === undefined || getIn(data, path) === undefined) return data;
  if (rest.length > 0) return setIn(data, [key], removeIn(getIn(data, [key]), rest));
  if (Array.isArray(data)) return data.toSpliced(Number(key), 1) as T;
  const { [key as keyof T]: _, ...others } = data as T & object;
  return others as T;
}

/** Equal as JSON: the order of keys does not matter. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)];
  return (
    keysA.length === keysB.length &&
    keysA.every((key) => Object.hasOwn(b, key) && sameJson(getIn(a, [key]), getIn(b, [key])))
  );
}

export const startsWith = (path: Path, start: Path): boolean => start.every((part, i) => path[i] === part);
/** One lies within the other, or they are the same place. */
export const overlap = (a: Path, b: Path): boolean => startsWith(a, b) || startsWith(b, a);
