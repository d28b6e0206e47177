// The tools a model calls, put together from pieces as the many endpoints send them: with an index or without, all under one, counted from one, with
// the id or the name again in each piece, the name in pieces, the arguments whole, twice or as an object.
import { json, type ModelCall } from './asked.ts';

export type CallPiece = {
  index?: number | null | undefined;
  id?: string | null | undefined;
  function?: { name?: string | null | undefined; arguments?: string | object | null | undefined } | null | undefined;
};

const isWhole = (args: string): boolean => args.startsWith('{') && json(args) !== undefined;

export class ToolCalls {
  readonly #all: ModelCall[];
  readonly #byIndex = new Map<number, ModelCall>();
  #last: ModelCall | undefined;
  /** @param all where they are gathered, in the order in which they began */
  constructor(all: ModelCall[]) {
    this.#all = all;
  }

  add(pieces: readonly CallPiece[] | null | undefined): void {
    for (const piece of pieces ?? []) this.#one(piece);
  }
  #one({ index, id, function: fn }: CallPiece): void {
    const name = fn?.name ?? '';
    const args = typeof fn?.arguments === 'string' ? fn.arguments : fn?.arguments ? JSON.stringify(fn.arguments) : '';
    const known = this.#known(index, id, name);
    if (known && args !== '' && args === known.args && isWhole(args)) return; // the whole of them once more (opencodex#361)
    const call = !known || isAnother(known, id, name, args, typeof index === 'number') ? this.#begun() : known;
    if (typeof index === 'number') this.#byIndex.set(index, call);
    this.#last = call;
    if (id && call.id === '') call.id = id;
    // in pieces at Gemini, again and again at others (continue#5849); never both
    if (name !== call.name && call.args === '' && !call.name.endsWith(name)) call.name += name;
    else if (call.name === '') call.name = name; // SGLang tells it after the arguments (vercel/ai#15879)
    call.args += args;
  }
  /** Bedrock counts from one (litellm#11407), Ollama and Gemini not at all (ollama#7881, openai-python#2806): then an id or the one before tells. */
  #known(index: CallPiece['index'], id: CallPiece['id'], name: string): ModelCall | undefined {
    if (typeof index === 'number') return this.#byIndex.get(index);
    if (id) return this.#all.find((one) => one.id === id) ?? (name === '' ? this.#last : undefined);
    return this.#last;
  }
  #begun(): ModelCall {
    const call = { id: '', name: '', args: '' };
    this.#all.push(call);
    return call;
  }
}

/** Several calls under one index, or under none: another id with a name, a name after whole arguments, another name where names do not come in pieces. */
function isAnother(known: ModelCall, id: CallPiece['id'], name: string, args: string, isIndexed: boolean): boolean {
  if (name === '' || known.name === '') return false;
  if (id && known.id !== '' && id !== known.id) return true;
  if (args !== '' && isWhole(known.args)) return true;
  return !isIndexed && name !== known.name;
}
