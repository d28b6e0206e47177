// fetch and JSON as the browser made them. A page may have put its own in their place: an old library's toJSON garbles what is sent, and
// monitoring that wraps fetch would read the chat along. Then a hidden frame of no address lends us its own.
type Realm = { fetch: typeof fetch; parse(text: string): unknown; stringify(value: unknown): string };

export const realm: Realm = {
  fetch: (...call) => fetch(...call),
  parse: (text) => JSON.parse(text) as unknown,
  stringify: (value) => JSON.stringify(value),
};

const isNative = (work: unknown) => /\[native code\]/.test(Function.prototype.toString.call(work));

/** Looks at what the page has made of the globals, once, and fetches clean ones where they are not the browser's. */
export function settleRealm(place: HTMLElement): void {
  const { parse, stringify } = JSON;
  if ([fetch, parse, stringify].every(isNative) && !('toJSON' in [])) return;
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.setAttribute('aria-hidden', 'true');
  place.append(frame); // a detached window cannot fetch
  const clean = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!clean) return;
  realm.fetch = (...call) => clean.fetch(...call);
  realm.parse = (text) => clean.JSON.parse(text) as unknown;
  // a copy made over there has nothing of this page's prototypes
  realm.stringify = (value) => clean.JSON.stringify(clean.structuredClone(value));
}
