// Asks the worker that knows types. It is started with the first question, and ends with the window it was asked from.
import type { ScriptService } from './script-service.ts';

type Methods = Pick<ScriptService, 'check' | 'complete' | 'detail' | 'hover' | 'signatures'>;
type Value<K extends keyof Methods> = ReturnType<Methods[K]>;
type At = { code: string; types: string; at: number };
type Asks = {
  check: { code: string; types: string };
  complete: At;
  detail: { at: number; name: string };
  hover: At;
  signatures: At;
};
export type Question = { id: number; ask: { [K in keyof Asks]: { what: K } & Asks[K] }[keyof Asks] };
export type Answer = { id: number; value: Value<keyof Methods> | undefined };

export class ScriptClient {
  #worker: Worker | undefined;
  #last = 0;
  readonly #open = new Map<number, (value: Answer['value']) => void>();

  /** Nothing when there is no answer: the worker could not be fetched, or the window is closed. */
  ask<K extends keyof Asks>(what: K, about: Asks[K]): Promise<Value<K> | undefined> {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#last;
    return new Promise((done) => {
      this.#open.set(id, (value) => done(value as Value<K> | undefined)); // the worker answers what it was asked
      worker.postMessage({ id, ask: { what, ...about } });
    });
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#forget();
  }

  #start(): Worker {
    const worker = new Worker(new URL('./script-service.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: { id, value } }: MessageEvent<Answer>) => {
      this.#open.get(id)?.(value);
      this.#open.delete(id);
    });
    worker.addEventListener('error', () => this.#forget());
    return worker;
  }
  #forget(): void {
    for (const done of this.#open.values()) done(undefined);
    this.#open.clear();
  }
}
