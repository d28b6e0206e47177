// Undo and redo by keys on the pages beside the canvas. In a text field the browser's own undo counts, in a dialog nothing does.
import { useEffect } from 'react';
import { commandOf, runCommand } from '../canvas/commands.ts';
import { matches, parseKeys } from '../canvas/keys.ts';
import { useStudio } from '../canvas/studio-context.ts';

const parsed = (['undo', 'redo'] as const).map((name) => ({ name, keys: commandOf(name).keys.map(parseKeys) }));
const own =
  'input:not([type="radio"], [type="range"], [type="color"]), textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"]';

export function useHistoryKeys(): void {
  const studio = useStudio();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented || (event.target instanceof Element && event.target.closest(own)))
        return;
      const hit = parsed.find(({ keys }) => keys.some((one) => matches(one, event)));
      if (!hit) return;
      event.preventDefault();
      runCommand(hit.name, studio);
    };
    globalThis.addEventListener('keydown', onKey);
    return () => globalThis.removeEventListener('keydown', onKey);
  }, [studio]);
}
