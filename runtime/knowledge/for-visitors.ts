// What the chat window of a published bot offers out of its lists: questions while one types, and those that are asked most. Only what is
// approved, answers now, and is asked in the customer's language.
import type { AnyNode } from '@dialoom/shared/node/define';
import { contextOf } from '@dialoom/shared/lint/context';
import { languageFor } from '@dialoom/shared/text/language-for';
import type { Published } from '../conversation/parts.ts';
import { MAYBE } from './confidence.ts';
import { inSameLanguage } from './in-language.ts';
import { bareOf } from './near.ts';
import type { Popular } from './popular.ts';
import type { Shelf } from './shelf.ts';

const MOST_LISTS = 5;
const MOST_SUGGESTED = 5;
/** With the owner's own: more would fill the window. */
const MOST_HOT = 6;
/** What has begun to be typed is not a question yet: so unsure a hit is still worth showing. */
const WORTH_SHOWING = MAYBE / 4;
/** Letters below which anything may be meant: a Chinese sign says more than a Latin letter. */
const enough = (bare: string): boolean => (/\p{Script=Han}/u.test(bare) ? [...bare].length >= 2 : bare.length >= 3);

export type ForVisitors = ReturnType<typeof forVisitors>;
export function forVisitors(shelf: Shelf, mostAsked: Popular, nodes: readonly AnyNode[]) {
  const known = new WeakMap<Published['compiled'], readonly string[]>();
  /** Lists that nodes of the bot name. */
  const listsOf = ({ compiled }: Published): readonly string[] => {
    let lists = known.get(compiled);
    if (!lists) {
      const all = contextOf(compiled.document, nodes, { connections: undefined }).nodes;
      const named = all.flatMap(({ values }) => values.flatMap(({ schema, value }) => (schema.from === 'knowledge' && typeof value === 'string' && value !== '' ? [value] : []))); // prettier-ignore
      known.set(compiled, (lists = [...new Set(named)].slice(0, MOST_LISTS)));
    }
    return lists;
  };
  /** Whether its window offers questions while one types: when it looks anything up, unless its owner says no. */
  const suggests = (bot: Published): boolean =>
    bot.compiled.document.settings.welcome?.suggest !== false && listsOf(bot).length > 0;
  return {
    suggests,
    /** Questions that what is typed may become, likeliest first. */
    async suggest(bot: Published, text: string, wanted: string | undefined): Promise<string[]> {
      const typed = bareOf(text);
      if (!suggests(bot) || !enough(typed)) return [];
      const locale = languageFor(bot.compiled.document.languages, wanted);
      const found: { question: string; rank: number }[] = [];
      for (const list of listsOf(bot))
        for (const { texts, confidence, how } of (await shelf.search(bot.workspace, list, text, 2 * MOST_SUGGESTED)) ?? []) {
          const question = inSameLanguage(texts, locale, 'question');
          const bare = bareOf(question);
          if (question === '' || bare === typed) continue; // nothing new: it need only be sent
          const begins = bare.startsWith(typed) ? 2 : bare.includes(typed) ? 1 : 0;
          if (begins > 0 || how !== 'words' || confidence >= WORTH_SHOWING) found.push({ question, rank: begins + confidence });
        }
      const best = found.toSorted((a, b) => b.rank - a.rank).map(({ question }) => question);
      return [...new Set(best)].slice(0, MOST_SUGGESTED);
    },
    /** The owner's own questions first, then what is asked most. @param own as the window shows them */
    async hot(bot: Published, own: readonly string[], wanted: string | undefined): Promise<string[]> {
      const { settings, languages } = bot.compiled.document;
      if (settings.welcome?.measured === false || own.length >= MOST_HOT) return [...own];
      const locale = languageFor(languages, wanted);
      const all = new Map(own.map((question) => [bareOf(question), question]));
      for (const list of listsOf(bot)) {
        const ids = await mostAsked.asked(bot.workspace, list);
        if (ids.length === 0) continue;
        for (const { question } of await shelf.questions(bot.workspace, list, ids, locale))
          if (all.size < MOST_HOT && !all.has(bareOf(question))) all.set(bareOf(question), question);
      }
      return [...all.values()];
    },
  };
} // prettier-ignore
