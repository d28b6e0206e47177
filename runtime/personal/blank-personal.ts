// Three stars for everything that could name somebody: what either search finds. For single messages that are kept for others to read or that
// go to a second reader; a long history is read by the quicker search alone.
import { maskPersonal } from '../clusters/mask.ts';
import { findPersonal } from './find-personal.ts';
import { replaced } from './mask-personal.ts';

/** Too much rather than too little: numbers of orders go, too. */
export const blankPersonal = (text: string): string => maskPersonal(replaced(text, findPersonal(text), () => '***'));
