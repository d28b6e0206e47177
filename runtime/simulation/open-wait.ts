// The open question while time passes: the bot's reminders are said when they are due, then comes silence.
import { inLanguage } from '@dialoom/shared/template/words';
import { effects } from '@dialoom/shared/node/effects';
import { overdue } from './overdue.ts';
import type { Stage } from './world.ts';

export class OpenWait {
  #key = '';
  #since = 0;
  /** Reminders that were said. */
  #said = 0;

  /** It waits for that call now; the same one goes on waiting. */
  is(key: string, now: number): void {
    if (this.#key !== key) [this.#key, this.#since, this.#said] = [key, now, 0];
  }

  /** Says the reminders that are due by then. True: the silence has come. @param until when the tester does not wait for the clock */
  passed(stage: Stage, until = stage.clock.now()): boolean {
    const { pending: call, bot, clock, transcript, locale } = stage;
    if (!call || effects[call.kind].how !== 'wait') return false;
    const reminders = bot.document.settings.reminders ?? [];
    for (const due of overdue(call, this.#since, this.#said, reminders, until)) {
      clock.reach(due.at);
      if (due.what === 'silence') return true;
      this.#said = due.number + 1;
      const text = reminders[due.number]?.text;
      const words = text && inLanguage(text, locale, bot.languages[0]);
      if (words) transcript.note(words, stage.line);
    }
    return false;
  }
}
