// What is wrong in a template, marked in the element that shows it: a chip as a whole, text by a wavy line. Nothing is put into the text.
import { useEffect, type RefObject } from 'react';
import type { FaultPlace } from '@dialoom/shared/template/template-places';

const NAME = 'template-fault';
/** A browser without it says the same below the field. */
const highlight = (): Highlight | undefined => {
  if (!('highlights' in CSS)) return undefined;
  const known = CSS.highlights.get(NAME) ?? new Highlight();
  CSS.highlights.set(NAME, known);
  return known;
};

/** The pieces of a drawn template that spans of its source lie in: chips as they are, text as ranges. */
export function piecesAt(
  element: HTMLElement,
  spans: readonly { at: number; length: number }[],
): { chips: Map<HTMLElement, number>; ranges: Range[] } {
  const chips = new Map<HTMLElement, number>();
  const ranges: Range[] = [];
  let from = 0;
  for (const node of element.childNodes) {
    const chip = node instanceof HTMLElement && node.dataset['source'] !== undefined ? node : undefined;
    const length = chip ? (chip.dataset['source']?.length ?? 0) : (node.textContent?.length ?? 0);
    for (const [i, span] of spans.entries()) {
      const [start, end] = [Math.max(from, span.at), Math.min(from + length, span.at + span.length)];
      if (start >= end) continue;
      if (chip) chips.set(chip, i);
      else if (node.nodeType === Node.TEXT_NODE) {
        const range = document.createRange();
        range.setStart(node, start - from);
        range.setEnd(node, end - from);
        ranges.push(range);
      }
    }
    from += length;
  }
  return { chips, ranges };
}

/** @param faults of the text that the element shows */
export function useTemplateMarks(box: RefObject<HTMLElement | null>, faults: readonly FaultPlace[]): void {
  useEffect(() => {
    const element = box.current;
    if (!element || faults.length === 0) return;
    const marks = highlight();
    let drawn: Range[] = [];
    const draw = () => {
      for (const range of drawn) marks?.delete(range);
      const { chips, ranges } = piecesAt(element, faults);
      for (const chip of element.querySelectorAll<HTMLElement>('[data-source]'))
        chip.toggleAttribute('data-wrong', chips.has(chip));
      for (const range of ranges) marks?.add(range);
      drawn = ranges;
    };
    draw();
    const watch = new MutationObserver(draw); // it is drawn anew when the field is left
    watch.observe(element, { childList: true });
    return () => {
      watch.disconnect();
      for (const range of drawn) marks?.delete(range);
      for (const chip of element.querySelectorAll('[data-wrong]')) chip.removeAttribute('data-wrong');
    };
  }, [box, faults]);
}
