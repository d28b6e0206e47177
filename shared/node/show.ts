// What a card or an exit label may show of a config: words as written, labels, names, conditions in words.
import { inLanguage } from '../template/words.ts';
import { conditionWords } from './condition-words.ts';
import type { ConditionsData } from './conditions.ts';
import type { AnyNode, Locale, Names, Show } from './define.ts';
import { wordsOf, type Hint } from './fields.ts';

export type Shown = {
  /** Names of what ids point at; an id without a name is shown as it is. */
  names?: Partial<Readonly<Record<NonNullable<Hint['from']>, Names>>>;
  /** The language of the content; without it the reader's. */
  language?: string;
  /** The bot's first language: read where a translation is missing. */
  firstLanguage?: string;
};

/** `locale` is the reader's language. A label that is not there comes as `[[path]]`, which conformance looks for. */
export function showOf(
  node: AnyNode,
  locale: Locale,
  { names = {}, language = locale, firstLanguage }: Shown = {},
): Show {
  return {
    source: (template) => inLanguage(wordsOf(template), language, firstLanguage),
    label: (path) => node.text[locale].fields[path] ?? `[[${path}]]`,
    name: (from, id) => {
      const known = names[from];
      return known && Object.hasOwn(known, id) ? (known[id] ?? id) : id;
    },
    conditions: (conditions) => conditionWords(conditions as unknown as ConditionsData, locale),
  };
}

/** What an exit is called: the row's own label, else the family's. `config`: none when it does not fit the definition. */
export function exitName(node: AnyNode, config: unknown, exit: string, locale: Locale, shown?: Shown): string {
  const own = config === undefined ? undefined : node.exitLabel?.(config, exit, showOf(node, locale, shown));
  return own || (node.text[locale].exits[familyOf(exit)] ?? exit);
}

/** `row` of `row:abc`: what exits made from the same list have in common. */
export const familyOf = (exit: string): string => exit.split(':', 1)[0] ?? exit;
