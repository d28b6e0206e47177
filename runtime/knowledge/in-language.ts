// An entry's texts for a customer's language: that one, another of its kind (zh-TW for zh-CN), else any there is.
import type { FaqTexts } from '@dialoom/shared/api/faq';

const baseOf = (language: string) => language.toLowerCase().split('-')[0];

/** @returns empty when no language has it */
export function inLanguage(
  texts: Readonly<Record<string, FaqTexts>>,
  locale: string,
  part: 'question' | 'answer',
): string {
  const said = Object.entries(texts).filter(([, own]) => own[part] !== '');
  const fits = (test: (language: string) => boolean) => said.find(([language]) => test(language))?.[1][part];
  return (
    fits((language) => language.toLowerCase() === locale.toLowerCase()) ??
    fits((language) => baseOf(language) === baseOf(locale)) ??
    said[0]?.[1][part] ??
    ''
  );
}
