// What an address says before it is filled in.
import { templateVariables } from '@dialoom/shared/template/template';

/** The last word of its path: `orders` of `/v2/orders/{{ order_no }}?full=1`. */
export function lastWords(address: string): string[] {
  const path = address.replace(/^\w+:\/\/[^/]*/, '').replace(/\{[{%][\s\S]*?[}%]\}/g, ' ').replace(/[?#][\s\S]*$/, ''); // prettier-ignore
  const words = path.split(/[^a-zA-Z0-9]+/).filter((word) => /^[a-zA-Z]{3}/.test(word));
  return words.slice(-1).map((word) => word.toLowerCase());
}

/** Variables in what decides whose machine is asked: all that stands before the path. Tags may put anything anywhere. */
export function hostVariables(address: string): string[] {
  const text = address.trim();
  if (text.includes('{%')) return templateVariables(text);
  const [host = ''] = /^(?:\w+:\/\/)?(?:\{\{[\s\S]*?\}\}|[^/?#{])*/.exec(text) ?? [];
  return templateVariables(host).map((path) => path.split(/[.[]/)[0] ?? path);
}
