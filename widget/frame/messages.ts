// What the page and the frame tell each other. Both ends check who speaks: the window and its origin; nothing that comes is an address.

/** Calls the page may make into the frame. */
export const CALLS = ['open', 'close', 'send', 'identify', 'setContact', 'setContext', 'setLocale', 'setTheme', 'startOver', 'shutdown'] as const; // prettier-ignore
export type CallName = (typeof CALLS)[number];
/** What the frame tells: that it stands, and the widget's own events. */
export const EVENTS = ['ready', 'close', 'message', 'sent', 'unread', 'owner', 'closed', 'rating', 'error', 'look'] as const; // prettier-ignore

/** The name and the value in a message of ours; nothing in anybody else's. */
export function read<N extends string>(data: unknown, names: readonly N[]): [name: N, value: unknown] | undefined {
  const told: unknown = (data as { dialoom?: unknown } | null)?.dialoom;
  if (!Array.isArray(told)) return undefined;
  const name = names.find((one) => one === told[0]);
  return name === undefined ? undefined : [name, told[1]];
}
