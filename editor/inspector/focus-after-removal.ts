// Where something was taken out, the focus goes to what stands there now, and to the button that adds when nothing does.

/**
 * Once React has drawn the rows anew.
 * @param box holds the rows, and after them a button `.list-add`
 * @param rows finds them in it
 * @param at the place that was taken out
 */
export function focusAfterRemoval(box: Element | null | undefined, rows: string, at: number): void {
  requestAnimationFrame(() => {
    const left = box?.querySelectorAll(`:scope > ${rows}`) ?? [];
    const row = left[Math.min(at, left.length - 1)];
    const next = [...(row?.querySelectorAll<HTMLElement>(':scope > button') ?? [])].at(-1);
    (next ?? box?.querySelector<HTMLElement>('.list-add'))?.focus();
  });
}
