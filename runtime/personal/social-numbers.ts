// Numbers of persons elsewhere: those of the United States, in their groups. Without groups nine digits are anything.
import { each } from '../understanding/entities/entity.ts';

/** The areas that were never given out are left. https://www.ssa.gov/employer/randomization.html */
const SSN = /(?<![\d-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/g;

export function findSocialNumbers(text: string, add: (start: number, end: number) => void): void {
  each(SSN, text, ({ 0: whole, index }) => add(index, index + whole.length));
}
