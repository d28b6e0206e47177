// Keys and clipboard of the canvas. Letters act only while the canvas (or nothing) has the focus; nothing acts while an input method
// composes, inside a text field, or in a dialog.
import { useEffect, type RefObject } from 'react';
import { commands, mayRun, type Command } from './commands.ts';
import { habits } from './habits.ts';
import { isBare, keysLabel, matches, parseSequence, type Keys } from './keys.ts';
import { copyOf, pasteText } from './paste.ts';
import type { Studio } from './studio.ts';

const parsed = commands
  .filter(({ native }) => !native)
  .flatMap((command) => command.keys.map((text) => ({ command, sequence: parseSequence(text), text })));
const typing = 'input, textarea, select, [contenteditable="true"], .monaco-editor, [data-own-keys]';
const layered = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [popover]';

/** Where the focus is, as far as shortcuts ask. */
function placeOf(target: EventTarget | null, canvas: HTMLElement | null): 'canvas' | 'elsewhere' | 'typing' {
  if (!(target instanceof Element)) return 'canvas';
  if (target.closest(typing) || target.closest(layered)) return 'typing';
  return target === document.body || canvas?.contains(target) ? 'canvas' : 'elsewhere';
}

const sameKeys = (a: Keys, b: Keys): boolean => JSON.stringify(a) === JSON.stringify(b);
/** "U select all before": what the second key would do. */
const hintOf = (studio: Studio, { command, text }: { command: Command; text: string }): string =>
  `${keysLabel(text.slice(text.indexOf(' ') + 1))} ${studio.t(`command.${command.name}`)}`;

export function useCanvasEvents(studio: Studio, canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return; // Enter here accepts a word
      if (['Alt', 'Shift', 'Control', 'Meta'].includes(event.key)) return;
      const place = placeOf(event.target, canvas.current);
      const second = begun;
      begun = undefined;
      const fits = ({ command, sequence }: (typeof parsed)[number]) => {
        if (place === 'typing' && command.name !== 'save') return false;
        if (command.scope === 'canvas' && place !== 'canvas') return false;
        const [first, then] = sequence;
        if (!first || (isBare(first) && !habits.getState().letters)) return false;
        if (second === undefined) return matches(first, event);
        // Alt may be held on for the second key
        return (
          then !== undefined &&
          sameKeys(first, second) &&
          (matches(then, event) || matches({ ...then, alt: true }, event))
        );
      };
      const found = parsed.filter((one) => fits(one) && mayRun(one.command, studio));
      const [one] = found;
      if (!one) return;
      event.preventDefault();
      event.stopPropagation();
      if (second !== undefined || one.sequence.length === 1) return one.command.run(studio);
      begun = one.sequence[0];
      studio.say(studio.t('canvas.live.chord', { keys: found.map((next) => hintOf(studio, next)).join(', ') }));
    };
    const onClipboard = (event: ClipboardEvent) => {
      if (placeOf(document.activeElement, canvas.current) !== 'canvas' || !event.clipboardData) return;
      if (studio.readOnly && event.type !== 'copy') return;
      if (event.type === 'paste') {
        const at = studio.camera?.centre();
        if (!at) return;
        event.preventDefault();
        if (event.clipboardData.files.length > 0 && event.clipboardData.getData('text/plain') === '')
          return studio.tell(studio.t('paste.file'));
        pasteText(
          studio,
          event.clipboardData.getData('text/plain'),
          (studio.pointer && studio.camera?.toFlow(studio.pointer)) ?? at,
        );
        return;
      }
      if ((getSelection()?.toString() ?? '') !== '') return; // selected text is what the person means
      const envelope = copyOf(studio);
      if (!envelope) return studio.selection.length > 0 ? studio.say(studio.t('canvas.live.entry-stays')) : undefined;
      event.preventDefault();
      event.clipboardData.setData('text/plain', JSON.stringify(envelope));
      if (event.type === 'cut') studio.remove();
      else studio.say(studio.t('canvas.live.copied', { n: Object.keys(envelope.nodes).length }));
    };
    /** The first of two keys was pressed. */
    let begun: Keys | undefined;
    const element = canvas.current;
    const onPointer = (event: PointerEvent) => void (studio.pointer = { x: event.clientX, y: event.clientY });
    const onLeave = () => void (studio.pointer = undefined);
    globalThis.addEventListener('keydown', onKey, { capture: true });
    for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, onClipboard);
    element?.addEventListener('pointermove', onPointer, { passive: true });
    element?.addEventListener('pointerleave', onLeave);
    return () => {
      globalThis.removeEventListener('keydown', onKey, { capture: true });
      for (const type of ['copy', 'cut', 'paste'] as const) document.removeEventListener(type, onClipboard);
      element?.removeEventListener('pointermove', onPointer);
      element?.removeEventListener('pointerleave', onLeave);
    };
  }, [studio, canvas]);
}
