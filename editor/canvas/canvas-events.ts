// Keys and clipboard of the canvas. Letters act only while the canvas (or nothing) has the focus; nothing acts while an input method
// composes, inside a text field, or in a dialog.
import { useEffect, type RefObject } from 'react';
import { readEnvelope } from './clipboard.ts';
import { commands, mayRun } from './commands.ts';
import { matches, parseKeys } from './keys.ts';
import type { Studio } from './studio.ts';

const parsed = commands
  .filter(({ native }) => !native)
  .map((command) => ({ command, keys: command.keys.map(parseKeys) }));
const typing = 'input, textarea, select, [contenteditable="true"], .monaco-editor, [data-own-keys]';
const layered = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"], [popover]';

/** Where the focus is, as far as shortcuts ask. */
function placeOf(target: EventTarget | null, canvas: HTMLElement | null): 'canvas' | 'elsewhere' | 'typing' {
  if (!(target instanceof Element)) return 'canvas';
  if (target.closest(typing) || target.closest(layered)) return 'typing';
  return target === document.body || canvas?.contains(target) ? 'canvas' : 'elsewhere';
}

export function useCanvasEvents(studio: Studio, canvas: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return; // Enter here accepts a word
      const place = placeOf(event.target, canvas.current);
      for (const { command, keys } of parsed) {
        if (place === 'typing' && command.name !== 'save') continue;
        if (command.scope === 'canvas' && place !== 'canvas') continue;
        if (!keys.some((one) => matches(one, event)) || !mayRun(command, studio)) continue;
        event.preventDefault();
        event.stopPropagation();
        command.run(studio);
        return;
      }
    };
    const onClipboard = (event: ClipboardEvent) => {
      if (placeOf(document.activeElement, canvas.current) !== 'canvas' || !event.clipboardData) return;
      if (studio.readOnly && event.type !== 'copy') return;
      if (event.type === 'paste') {
        const envelope = readEnvelope(event.clipboardData.getData('text/plain'));
        const at = studio.camera?.centre();
        if (!envelope || !at) return;
        event.preventDefault();
        studio.paste(envelope, pointer ? (studio.camera?.toFlow(pointer) ?? at) : at);
        return;
      }
      if ((getSelection()?.toString() ?? '') !== '') return; // selected text is what the person means
      const envelope = studio.copy();
      if (!envelope) return;
      event.preventDefault();
      event.clipboardData.setData('text/plain', JSON.stringify(envelope));
      if (event.type === 'cut') studio.remove();
      else studio.say(studio.t('canvas.live.copied', { n: Object.keys(envelope.nodes).length }));
    };
    let pointer: { x: number; y: number } | undefined;
    const element = canvas.current;
    const onPointer = (event: PointerEvent) => void (pointer = { x: event.clientX, y: event.clientY });
    const onLeave = () => void (pointer = undefined);
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
