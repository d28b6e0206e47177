// What an address says before it is filled in.
import { templateVariables } from '@dialoom/shared/template/template';

const verbs = { GET: 'get', POST: 'send', PUT: 'change', PATCH: 'change', DELETE: 'delete' } as const;
/** What such a call does, as a name: `get_orders`, `delete_orders`; `cancel_orders` of a POST to `/v2/orders/{{ order_no }}/cancel`. */
export function callName(method: keyof typeof verbs, address: string): string {
  const path = address.replace(/^\w+:\/\/[^/]*/, '').replace(/\{[{%][\s\S]*?[}%]\}/g, ' ').replace(/[?#][\s\S]*$/, ''); // prettier-ignore
  const words = path.toLowerCase().split(/[^a-z0-9]+/).filter((word) => /^[a-z]{3}/.test(word) && word !== 'api'); // prettier-ignore
  const [last, before] = words.toReversed();
  const isDone = method !== 'GET' && method !== 'DELETE' && before !== undefined;
  return [isDone ? last : verbs[method], isDone ? before : last].filter(Boolean).join('_').slice(0, 40);
}

/** Variables in what decides whose machine is asked: all that stands before the path. Tags may put anything anywhere. */
export function hostVariables(address: string): string[] {
  const text = address.trim();
  if (text.includes('{%')) return templateVariables(text);
  const [host = ''] = /^(?:\w+:\/\/)?(?:\{\{[\s\S]*?\}\}|[^/?#{])*/.exec(text) ?? [];
  return templateVariables(host).map((path) => path.split(/[.[]/)[0] ?? path);
}
