// An entry's texts for a customer's language: that one, another of its kind (zh-TW for zh-CN), else any there is.
import type { FaqTexts } from '@dialoom/shared/api/faq';

const baseOf = (language: string) => language.toLowerCase().split('-')[0];

/** @returns empty when no language has it */
export function inLanguage(
  texts: Readonly<Record<string, FaqTexts>>,
  locale: string,
  part: 'question' | 'answer',
): string {
  return textsFor(texts, locale, part)?.[part] ?? '';
}

/** The texts of the language that has that part for the customer. */
export function textsFor(
  texts: Readonly<Record<string, FaqTexts>>,
  locale: string,
  part: 'question' | 'answer',
): FaqTexts | undefined {
  const said = Object.entries(texts).filter(([, own]) => own[part] !== '');
  return own(said, locale) ?? said[0]?.[1];
}

/** What the customer reads without another language: empty when the entry has none in theirs. */
export function inSameLanguage(
  texts: Readonly<Record<string, FaqTexts>>,
  locale: string,
  part: 'question' | 'answer',
): string {
  const said = Object.entries(texts).filter(([, one]) => one[part] !== '');
  return own(said, locale)?.[part] ?? '';
}

function own(said: readonly (readonly [string, FaqTexts])[], locale: string): FaqTexts | undefined {
  const fits = (test: (language: string) => boolean) => said.find(([language]) => test(language))?.[1];
  return (
    fits((language) => language.toLowerCase() === locale.toLowerCase()) ??
    fits((language) => baseOf(language) === baseOf(locale))
  );
}
