// One area's words in the reader's language: `const t = useWords(startMessages)`.
import { use, useMemo } from 'react';
import { translator, type Messages, type Translate } from '@dialoom/shared/text/messages';
import { StudioLocale } from './use-studio.ts';

export function useWords<const M extends Messages>(messages: M): Translate<M> {
  const locale = use(StudioLocale);
  return useMemo(() => translator(messages, locale), [messages, locale]);
}
