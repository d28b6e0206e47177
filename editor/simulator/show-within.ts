// Brings a row into view inside the box that scrolls, and moves nothing around that box: a panel over another page must stay where it is.
export function showWithin(row: Element | null | undefined): void {
  const box = row?.closest('.k-tab-panel');
  if (!row || !box) return;
  const [at, around] = [row.getBoundingClientRect(), box.getBoundingClientRect()];
  if (at.top < around.top || at.height > around.height) box.scrollTop += at.top - around.top;
  else if (at.bottom > around.bottom) box.scrollTop += at.bottom - around.bottom;
}
