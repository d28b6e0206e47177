// Models that run at home often think aloud, between <think> and </think>, in front of their answer. Nobody is to read that.

const OPEN = '<think>';
const CLOSE = '</think>';

/**
 * A whole text without thoughts that began in the question: templates of DeepSeek-R1 and Qwen3 open them there, so that only their end is in the
 * answer (DeepSeek-R1#352, vllm#13125). What streams to a customer has been read by then: there the endpoint must be told to keep them apart.
 */
export function withoutThoughts(text: string): string {
  const end = text.lastIndexOf(CLOSE);
  return end < 0 || text.lastIndexOf(OPEN, end) >= 0 ? text : text.slice(end + CLOSE.length).trimStart();
}

export class Thoughts {
  #held = '';
  #state: 'start' | 'thinking' | 'gap' | 'answer' = 'start';

  /** Takes the next piece and gives what belongs to the answer. */
  push(piece: string): string {
    if (this.#state === 'answer') return piece;
    this.#held += piece;
    if (this.#state === 'start') {
      const begun = this.#held.trimStart();
      if (begun.startsWith(OPEN)) this.#state = 'thinking';
      else if (begun !== '' && !OPEN.startsWith(begun)) return this.#answer(this.#held);
    }
    const close = this.#state === 'thinking' ? this.#held.indexOf(CLOSE) : -1;
    if (close >= 0) {
      this.#state = 'gap';
      this.#held = this.#held.slice(close + CLOSE.length);
    }
    if (this.#state === 'gap') {
      this.#held = this.#held.trimStart();
      return this.#held === '' ? '' : this.#answer(this.#held);
    }
    if (this.#state === 'thinking') this.#held = this.#held.slice(-(CLOSE.length - 1)); // enough to find the end
    return '';
  }
  /** What was held back, when nothing more comes: thoughts that never ended are no answer. */
  end(): string {
    return this.#state === 'start' ? this.#answer(this.#held) : '';
  }
  #answer(text: string): string {
    this.#state = 'answer';
    this.#held = '';
    return text;
  }
}
