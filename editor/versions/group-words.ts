// A group of the canvas as a value of a comparison: its title and colour, not its id.
import type { BotDocument, Group } from '@dialoom/shared/document/document';
import type { Locale } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import type { Path } from '../document/path.ts';
import { canvasMessages } from '../text/canvas.ts';

/** @returns nothing when the value is none of a group's */
export function groupWords(value: Json, path: Path, document: BotDocument, locale: Locale): string | undefined {
  const [part, flow = '', kind, id, key] = path.map(String);
  if (part !== 'flows') return undefined;
  const groups = document.flows[flow]?.groups ?? {};
  if (kind === 'nodes' && key === 'group' && path.length === 5 && typeof value === 'string')
    return (Object.hasOwn(groups, value) && groups[value]?.name) || value;
  if (kind !== 'groups') return undefined;
  if (key === 'colour' && typeof value === 'string') return colourWords(value, locale);
  if (id === undefined) return isMap(value) ? Object.values(value).map((one) => whole(one, locale)).join('\n') : undefined; // prettier-ignore
  return key === undefined ? whole(value, locale) : undefined;
}

function whole(value: Json | undefined, locale: Locale): string {
  if (!isMap(value)) return String(value ?? '');
  const { name = '', colour = '' } = value as Partial<Group>;
  return locale === 'zh-CN' ? `${name}（${colourWords(colour, locale)}）` : `${name} (${colourWords(colour, locale)})`;
}
function colourWords(colour: string, locale: Locale): string {
  const key = `groups.colour.${colour}`;
  return Object.hasOwn(canvasMessages, key) ? canvasMessages[key as keyof typeof canvasMessages][locale] : colour;
}
const isMap = (value: Json | undefined): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
