// The studio's words in the reader's language. The page that opens a bot says which one.
import { createContext, use, useMemo } from 'react';
import type { Locale } from '@dialoom/shared/node/define';
import { translator, type UiLocale } from '@dialoom/shared/text/messages';
import { studioMessages, type Translate } from './studio.ts';

export const StudioLocale = createContext<UiLocale>('en');

/** Ours, for definitions and dates: the fake locale reads English there. */
export const useLocale = (): Locale => {
  const locale = use(StudioLocale);
  return locale === 'fake' ? 'en' : locale;
};
export function useT(): Translate {
  const locale = use(StudioLocale);
  return useMemo(() => translator(studioMessages, locale), [locale]);
}
