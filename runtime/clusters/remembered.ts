// Chats say the same again and again: what was found out about a text is kept for the next time, as long as whoever asked goes on.

/** Texts kept; the rest is found out each time. */
const MOST = 50_000;

/** The same function, which looks at each text once. It lives as long as a job does: nothing is ever forgotten. */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const there = known.get(text);
    if (there !== undefined) return there;
    const found = find(text);
    if (known.size < MOST) known.set(text, found);
    return found;
  };
}
