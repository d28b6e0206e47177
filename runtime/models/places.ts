// So many calls of a model at once; others wait in line, first come first served, as long as they have time.
import { Failed } from '@dialoom/shared/node/effects';

type Waiting = { go(): void };
type Line = { out: number; waiting: Waiting[] };

export class Places {
  readonly #lines = new Map<string, Line>();

  /** Takes a place. `done` gives it back; a second time does nothing. @throws Failed `llm-busy` when the line is full or time is up */
  async take(model: string, { atOnce, queue }: { atOnce: number; queue: number }, signal: AbortSignal): Promise<() => void> {
    const line = this.#lines.get(model) ?? { out: 0, waiting: [] };
    this.#lines.set(model, line);
    if (line.out >= atOnce) {
      if (line.waiting.length >= queue) throw new Failed('llm-busy');
      await new Promise<void>((go, stop) => {
        const one: Waiting = { go };
        line.waiting.push(one);
        const leave = () => {
          const at = line.waiting.indexOf(one);
          if (at < 0) return; // its turn has come
          line.waiting.splice(at, 1);
          stop(signal.reason instanceof Failed && signal.reason.code !== 'timeout' ? signal.reason : new Failed('llm-busy'));
        };
        if (signal.aborted) leave();
        else signal.addEventListener('abort', leave, { once: true });
      });
    } else line.out++;
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const next = line.waiting.shift(); // the place goes on to them
      if (next) next.go();
      else if (--line.out === 0) this.#lines.delete(model);
    };
  }
  /** How many are out and in line. */
  at(model: string): { out: number; waiting: number } {
    const { out = 0, waiting = [] } = this.#lines.get(model) ?? {};
    return { out, waiting: waiting.length };
  }
} // prettier-ignore
