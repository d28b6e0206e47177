// What is wrong with a file as a whole. A plain object across the thread's wall; read.ts makes an error of it that a person can read.
import type { ErrorCode } from '@dialoom/shared/text/errors';

export type SheetCode = Extract<ErrorCode, `sheet.${string}` | `learning.${string}` | 'knowledge.json'>;
export type Params = Readonly<Record<string, string | number>>;

export class SheetFault extends Error {
  readonly code: SheetCode;
  readonly params: Params;
  constructor(code: SheetCode, params: Params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
