// The guard in a simulation, as live: what the customer says before it is understood, what the bot says before it is shown.
import type { SimulatedMessage } from '@dialoom/shared/api/simulations';
import type { Json } from '@dialoom/shared/node/effects';
import { inLanguage } from '@dialoom/shared/template/words';
import type { Bot } from '../engine/compile.ts';
import type { Guarded, Said } from '../engine/types.ts';
import { hear, lastOf, reword, type Guarding, type LastLine } from '../guard/guarding.ts';
import { judge, stops, type BotGuard } from '../guard/policy.ts';
import { mapTexts } from '../personal/map-texts.ts';
import { botWord } from './words.ts';

type Hit = NonNullable<SimulatedMessage['guarded']>[number];

export class GuardedTalk {
  readonly #bot: Bot;
  readonly #guard: () => BotGuard | undefined;
  readonly #locale: () => string;
  #before = 0;
  #last: LastLine | undefined;
  /** What was to be agreed to last was not let out. */
  unasked = false;
  /** What was not let out asks for a person. */
  asksPerson = false;

  constructor(bot: Bot, guard: () => BotGuard | undefined, locale: () => string) {
    this.#bot = bot;
    this.#guard = guard;
    this.#locale = locale;
  }
  /** Nothing where no word is listed, or the bot wants none of it. */
  get #guarding(): Guarding | undefined {
    const { guard: own, says } = this.#bot.document.settings;
    const bot = own?.on === false ? undefined : this.#guard();
    if (!bot) return undefined;
    const stage = { bot: this.#bot, locale: this.#locale() };
    return {
      bot,
      own,
      says: { ...(says?.guarded && { guarded: says.guarded }), ...(says?.guardedOut && { guardedOut: says.guardedOut }) },
      words: (key, its) => botWord(stage, key, its),
      inOwn: (its) => inLanguage(its, stage.locale || 'en', this.#bot.languages[0]),
    };
  } // prettier-ignore

  /** A line of the customer's. @param known what was made of it when it was said for real */
  heard(text: string, at: number, known?: Guarded): { guarded?: Guarded; shown: Hit[] } {
    const guarding = this.#guarding;
    if (!guarding && !known) return { shown: [] };
    const last = this.#last;
    this.#last = lastOf(last, text, at);
    const guarded = known ?? (guarding && hear(guarding, text, { before: this.#before, last, at }).guarded);
    if (!guarded) return { shown: [] };
    this.#before++;
    const { action, category = '', hits } = guarded;
    return { guarded, shown: [{ direction: 'in', action, category, words: [...hits] }] };
  }
  /** The same in what was filled in. */
  masked(value: Json): Json {
    const guarding = this.#guarding;
    return guarding ? mapTexts(value, (text) => judge(guarding.bot, guarding.own, text, 'in')?.text ?? text) : value;
  }
  /** What the bot says, as the customer reads it. */
  said<M extends Pick<Partial<Said>, 'text' | 'suggest' | 'choices' | 'agrees'>>(message: M): { message: M; shown: Hit[] } {
    if (message.agrees) this.unasked = false;
    const guarding = this.#guarding;
    if (!guarding) return { message, shown: [] };
    const shown: Hit[] = [];
    const made = reword(guarding, message, true, (_, { action, category, hits }) => {
      shown.push({ direction: 'out', action, category, words: [...new Set(hits.map(({ word }) => word))] });
    });
    if (made.stopped && made.stopped !== 'failed' && made.stopped.action === 'handoff') this.asksPerson = true;
    if (made.stopped && message.agrees) {
      delete made.message.choices;
      this.unasked = true;
    }
    return { message: made.message, shown };
  } // prettier-ignore
}
export const isRefused = (guarded: Guarded | undefined): boolean => guarded !== undefined && stops(guarded.action);
