// A row of a list that opens: the whole row by mouse, its first cell by keyboard.
import type { MouseEvent, ReactNode } from 'react';

type Props = { onOpen(): void; children: ReactNode };

export const OpenRow = ({ onOpen, children }: Props) => (
  <tr
    data-opens
    onClick={(event: MouseEvent) => {
      // what stands in the row and can be pressed acts for itself
      if (event.target instanceof Element && event.target.closest('a, button')) return;
      onOpen();
    }}
  >
    {children}
  </tr>
);
