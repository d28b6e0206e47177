// A template in an editable element: text as text, each `{{ output }}` as one chip. Stored text keeps Liquid; the element is only its picture.
import { chipParts } from './filters.ts';

/** Begins at the last braces before the end: `{{ name and {{ other }}` holds one output, and what nobody closed stays text. */
export const outputs = /\{\{(?:(?!\{\{)[\s\S])*?\}\}/g;

/** What a chip shows for `{{ order.no | default: "-" }}`: the path, and that filters follow. */
export function chipLabel(source: string): string {
  const { path, filters } = chipParts(source);
  return filters.length > 0 ? `${path} ⋯` : path;
}
export const pathInChip = (source: string): string => chipParts(source).path;

export function chipElement(source: string, known: (path: string) => boolean): HTMLElement {
  const chip = document.createElement('span');
  chip.className = 'variable';
  chip.contentEditable = 'false';
  chip.dataset['source'] = source;
  chip.title = source;
  chip.textContent = chipLabel(source);
  if (!known(pathInChip(source))) chip.dataset['unknown'] = '';
  return chip;
}

/** Draws a template into the element. Line breaks are kept as text; `white-space: pre-wrap` shows them. */
export function drawTemplate(element: HTMLElement, source: string, known: (path: string) => boolean): void {
  const parts: Node[] = [];
  let from = 0;
  for (const found of source.matchAll(outputs)) {
    if (found.index > from) parts.push(document.createTextNode(source.slice(from, found.index)));
    parts.push(chipElement(found[0], known));
    from = found.index + found[0].length;
  }
  if (from < source.length) parts.push(document.createTextNode(source.slice(from)));
  if (source.endsWith('\n')) parts.push(document.createElement('br')); // or the last, empty line would not be seen
  element.replaceChildren(...parts);
}

/** The template an element shows. A `<br>` that only holds the last line open is no line break. */
export function readTemplate(element: HTMLElement): string {
  let text = '';
  const read = (node: Node, last: boolean) => {
    if (node instanceof HTMLElement) {
      const source = node.dataset['source'];
      if (source !== undefined) text += source;
      else if (node.tagName === 'BR') text += last && text.endsWith('\n') ? '' : last && text === '' ? '' : '\n';
      else {
        if ((node.tagName === 'DIV' || node.tagName === 'P') && text !== '' && !text.endsWith('\n')) text += '\n';
        node.childNodes.forEach((child, i) => read(child, last && i === node.childNodes.length - 1));
      }
    } else text += node.textContent ?? '';
  };
  element.childNodes.forEach((child, i) => read(child, i === element.childNodes.length - 1));
  return text.replaceAll('\u00a0', ' ').replaceAll('\u200b', '');
}

/** Puts a node, or all that a fragment holds, where the caret is (at the end, when it is elsewhere), and the caret behind it. */
export function insertAtCaret(element: HTMLElement, node: Node, range: Range | undefined): void {
  const at = range && element.contains(range.commonAncestorContainer) ? range : endOf(element);
  if (element.lastChild?.nodeName === 'BR') element.lastChild.remove(); // what held an empty last line open: no line break of its own
  const last = node instanceof DocumentFragment ? node.lastChild : node; // a fragment is empty once it is put in
  at.deleteContents();
  at.insertNode(node);
  if (last) at.setStartAfter(last);
  at.collapse(true);
  holdLastLine(element);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(at);
}
/** An empty last line is seen only when something stands in it. */
function holdLastLine(element: HTMLElement): void {
  if (element.lastChild?.nodeName !== 'BR' && readTemplate(element).endsWith('\n'))
    element.append(document.createElement('br'));
}
function endOf(element: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.collapse(false);
  return range;
}

/** What is selected in the element (the caret: both the same), as places in the template it shows; nothing when it is elsewhere. */
export function selectedIn(element: HTMLElement): { from: number; to: number } | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.commonAncestorContainer)) return undefined;
  const length = (node: Node, offset: number) => {
    const before = document.createRange();
    before.setStart(element, 0);
    before.setEnd(node, offset);
    const holder = document.createElement('div');
    holder.append(before.cloneContents(), document.createElement('i')); // so that no line break is the last thing in it
    return readTemplate(holder).length;
  };
  return { from: length(range.startContainer, range.startOffset), to: length(range.endContainer, range.endOffset) };
}

/** Where a place in the template lies in the element; a place within a chip is behind it. */
function pointAt(element: HTMLElement, place: number): [Node, number] {
  let at = 0;
  for (const [i, node] of [...element.childNodes].entries()) {
    const chip = node instanceof HTMLElement ? node.dataset['source'] : undefined;
    const length = (chip ?? node.textContent ?? '').length;
    if (place <= at + length)
      return node.nodeType === Node.TEXT_NODE ? [node, place - at] : [element, place === at ? i : i + 1];
    at += length;
  }
  return [element, element.childNodes.length];
}
/** The range between two places in the template. */
export function rangeIn(element: HTMLElement, from: number, to: number): Range {
  const range = document.createRange();
  range.setStart(...pointAt(element, from));
  range.setEnd(...pointAt(element, to));
  return range;
}

/** The caret's place under a point of the window; behind a chip, when it is on one. */
export function rangeAtPoint(element: HTMLElement, x: number, y: number): Range | undefined {
  const found = document.caretPositionFromPoint?.(x, y);
  const range = document.createRange();
  if (!found || !element.contains(found.offsetNode)) return undefined;
  const inside = found.offsetNode instanceof Element ? found.offsetNode : found.offsetNode.parentElement;
  const chip = inside?.closest<HTMLElement>('[data-source]');
  if (chip) range.setStartAfter(chip);
  else range.setStart(found.offsetNode, found.offset);
  range.collapse(true);
  return range;
}

/** The chip right before (or after) a collapsed caret, so that one Backspace takes it whole. */
export function chipBeside(element: HTMLElement, side: 'before' | 'after'): HTMLElement | undefined {
  const selection = getSelection();
  if (!selection?.isCollapsed || !selection.anchorNode || !element.contains(selection.anchorNode)) return undefined;
  const { anchorNode: at, anchorOffset: offset } = selection;
  let beside: Node | null | undefined;
  if (at === element) beside = element.childNodes[side === 'before' ? offset - 1 : offset];
  else if (at.nodeType === Node.TEXT_NODE) {
    const edge = side === 'before' ? offset === 0 : offset === (at.textContent?.length ?? 0);
    beside = edge ? (side === 'before' ? at.previousSibling : at.nextSibling) : undefined;
  }
  return beside instanceof HTMLElement && beside.dataset['source'] !== undefined ? beside : undefined;
}

/** A click behind a chip at the end of its line can put the caret into it, where nothing can be written: behind it, then. */
export function caretOutOfChip(element: HTMLElement): void {
  const selection = getSelection();
  const at = selection?.isCollapsed ? selection.anchorNode : undefined;
  const inside = at instanceof Element ? at : at?.parentElement;
  const chip = inside?.closest<HTMLElement>('[data-source]');
  if (chip && element.contains(chip)) caretBeside(chip, 'after');
}
/** Selects a chip as a whole, as the arrow keys do on their way past it. */
export function selectChip(chip: HTMLElement): void {
  const parent = chip.parentNode;
  if (!parent) return;
  const at = [...parent.childNodes].indexOf(chip);
  getSelection()?.setBaseAndExtent(parent, at, parent, at + 1);
}
export function caretBeside(chip: HTMLElement, side: 'before' | 'after'): void {
  const parent = chip.parentNode;
  if (parent) getSelection()?.collapse(parent, [...parent.childNodes].indexOf(chip) + (side === 'after' ? 1 : 0));
}

/** The letter before the caret; empty at the beginning of the text and behind a chip. */
export function letterBefore(element: HTMLElement): string {
  const selection = getSelection();
  const { anchorNode: at, anchorOffset: offset } = selection ?? {};
  if (!at || offset === undefined || !element.contains(at)) return '';
  if (at.nodeType === Node.TEXT_NODE && offset > 0) return at.textContent?.[offset - 1] ?? '';
  const before = at.nodeType === Node.TEXT_NODE ? at.previousSibling : at.childNodes[offset - 1];
  return before?.nodeType === Node.TEXT_NODE ? (before.textContent?.at(-1) ?? '') : '';
}
