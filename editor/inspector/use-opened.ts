// A node that was opened (Enter, a double click, one just put in) gives the keyboard to the first field of its form, once. In one just put
// in the words it came with are chosen: what is typed takes their place.
import { useEffect, type RefObject } from 'react';
import { useStudio, useView } from '../canvas/studio-context.ts';
import { isTouch } from '../canvas/touch.ts';
import { focusField } from './focus-field.ts';

export function useOpened(node: string, panel: RefObject<HTMLElement | null>): void {
  const studio = useStudio();
  const asked = useView(({ field }) => field?.node === node && field.path.length === 0);
  useEffect(() => {
    if (!asked) return;
    const { field } = studio.view.getState();
    studio.view.setState({ field: undefined }); // or choosing the node again would take the focus from the canvas
    // on a touch screen the keyboard would come up over what was just made
    if (!isTouch) focusField(panel.current, field?.fresh ? 'all' : 'behind');
  }, [asked, studio, panel]);
}
