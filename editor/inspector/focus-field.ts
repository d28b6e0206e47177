// Gives the keyboard to the first field inside an element, as a hand would: the caret behind what is there, or all of it chosen, so that
// the first letter takes its place.
const FIELD = 'input, select, textarea, [contenteditable="true"], button';

export function focusField(inside: Element | null | undefined, how: 'behind' | 'all'): void {
  const field = inside?.querySelector<HTMLElement>(FIELD);
  if (!field) return;
  field.focus();
  if (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')) {
    const end = field.value.length;
    field.setSelectionRange(how === 'all' ? 0 : end, end);
  } else if (field.isContentEditable) {
    const selection = getSelection();
    selection?.selectAllChildren(field);
    if (how === 'behind') selection?.collapseToEnd();
  }
}
