// Values marked inside examples. They lie beside the examples, by their words: who only wants the words reads a list of texts, as ever.
import type { Intent, Mark } from './document.ts';

const NONE: readonly Mark[] = [];

/** What is marked in an example, in order; marks that do not fit its words (any more) are left out. */
export function marksOf({ marks }: Intent, language: string, text: string): readonly Mark[] {
  const byText = marks && Object.hasOwn(marks, language) ? marks[language] : undefined;
  const own = byText && Object.hasOwn(byText, text) ? byText[text] : undefined;
  return own ? tidyMarks(text, own) : NONE;
}

/** In order, inside the text, none over another: of two that overlap the later given one stays. */
export function tidyMarks(text: string, marks: readonly Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks) {
    if (mark.start >= mark.end || mark.end > text.length || text.slice(mark.start, mark.end).trim() === '') continue;
    for (let i = kept.length - 1; i >= 0; i--) {
      const other = kept[i];
      if (other && other.start < mark.end && mark.start < other.end) kept.splice(i, 1);
    }
    kept.push(mark);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** The intent with other marks in one example; none: nothing is kept of it. */
export function withMarks(intent: Intent, language: string, text: string, marks: readonly Mark[]): Intent {
  const kept = tidyMarks(text, marks);
  const byText = { ...intent.marks?.[language] };
  delete byText[text];
  if (kept.length > 0) byText[text] = kept;
  return withLanguage(intent, language, byText);
}

/** The intent with these examples in one language; marks of examples that are gone go with them. */
export function withExamples(intent: Intent, language: string, examples: readonly string[]): Intent {
  const after: Intent = { ...intent, examples: { ...intent.examples, [language]: [...examples] } };
  const byText = intent.marks?.[language];
  if (!byText) return after;
  const there = new Set(examples);
  if (Object.keys(byText).every((text) => there.has(text))) return after;
  return withLanguage(after, language, Object.fromEntries(Object.entries(byText).filter(([text]) => there.has(text))));
}

function withLanguage(intent: Intent, language: string, byText: Readonly<Record<string, Mark[]>>): Intent {
  const { marks: before, ...rest } = intent;
  const marks = { ...before, [language]: byText };
  if (Object.keys(byText).length === 0) delete marks[language];
  return Object.keys(marks).length === 0 ? rest : { ...intent, marks };
}

/** Marks of a text that was edited: those whose words are as they were move along. */
export function carriedMarks(before: string, after: string, marks: readonly Mark[]): Mark[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const shift = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start >= before.length - tail) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
    return [];
  });
}
