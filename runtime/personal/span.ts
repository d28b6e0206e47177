// Where personal data stands in a text.
import type { PersonalKind } from '@dialoom/shared/guard/personal';

/** Offsets are UTF-16 code units of the text, `end` exclusive. */
export type PersonalSpan = { kind: PersonalKind; start: number; end: number };
