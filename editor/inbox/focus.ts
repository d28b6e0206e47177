// Where the keyboard goes: to the reply box once it is there, to what was said when the box is gone.
const REPLY = '.reply-text';

/** The box of the open conversation, now if it is there: what is typed next belongs to it. */
export function focusReply(): void {
  const box = document.querySelector<HTMLTextAreaElement>(REPLY);
  if (!box) return focusReplyOf(undefined);
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
}
/** The box of a conversation just accepted is drawn after the answer of the server: within a second it is there or it is not coming. */
export function focusReplyOf(conversation: string | undefined, tries = 60): void {
  requestAnimationFrame(() => {
    const box = document.querySelector<HTMLTextAreaElement>(REPLY);
    if (box && (conversation === undefined || box.dataset['conversation'] === conversation)) focusReply();
    else if (tries > 0) focusReplyOf(conversation, tries - 1);
  });
}
/** What was said in the open conversation: the list may be without it now, and so without a row to stand on. */
export function focusTalk(): void {
  document.querySelector<HTMLElement>('.talk-log')?.focus();
}
