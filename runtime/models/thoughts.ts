// Models that run at home often think aloud, between <think> and </think>, in front of their answer. Nobody is to read that.

const OPEN = '<think>';
const CLOSE = '</think>';

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
