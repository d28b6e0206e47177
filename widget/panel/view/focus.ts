// A button that vanishes or is over once it is pressed would take the focus with it: the keyboard goes on in the box.

/** With a mouse or a keyboard into the box; on touch to the heading, or the keyboard would come up. */
export function focusAfter(pressed: EventTarget | null): void {
  const root = (pressed as HTMLElement | null)?.getRootNode() as ParentNode | undefined;
  root?.querySelector<HTMLElement>(matchMedia('(hover: hover)').matches ? 'textarea' : 'h2')?.focus();
}
