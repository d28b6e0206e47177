// A text as its sentences, Chinese and English; put together again they are the text.

/** Not the end of a sentence, though a full stop stands there. */
const SHORT =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|no|nos|fig|mr|mrs|ms|dr|prof|st|inc|ltd|co|dept|art|sec|p|pp|vol|[a-z])\.$/i;

/** @returns each with the space behind it */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const { 0: end, index } of text.matchAll(/[。！？；…]+["”’」』）)\]]*\s*|[!?]+["”’)\]]*(?=\s|$|\p{Script=Han})\s*|\.["”’)\]]*(?:\s+|$)|\n+/gu)) {
    const until = index + end.length;
    if (end.startsWith('.') && (SHORT.test(text.slice(from, index + 1)) || /^\p{Ll}/u.test(text.slice(until)))) continue;
    if (text.slice(from, until).trim() === '') continue; // it goes to the next one
    sentences.push(text.slice(from, until));
    from = until;
  }
  if (from < text.length) {
    if (text.slice(from).trim() === '' && sentences.length > 0) sentences[sentences.length - 1] += text.slice(from);
    else sentences.push(text.slice(from));
  }
  return sentences;
} // prettier-ignore
