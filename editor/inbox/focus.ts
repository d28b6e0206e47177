// Where the keyboard goes: to the reply box once it is there, to the open row of the list.
const REPLY = '.reply-text';

/** The box may be drawn only after the answer of the server; within a second it is there or it is not coming. */
export function focusReply(tries = 60): void {
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLTextAreaElement>(REPLY);
    if (!box) return tries > 0 ? focusReply(tries - 1) : undefined;
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  });
}
export function focusList(): void {
  const list = document.querySelector('.inbox-list');
  (list?.querySelector<HTMLElement>('[aria-current]') ?? list?.querySelector<HTMLElement>('[tabindex="0"]'))?.focus();
}
