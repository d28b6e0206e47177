// Under a line: listed words were found in it, what of, and what was done. Which words, where the reader may know.
import { ShieldAlert } from 'lucide-react';
import type { GuardAction, GuardDirection } from '@dialoom/shared/guard/policy';
import { useGuard } from '../queries/guard.ts';
import { guardMessages } from '../text/guard.ts';
import { useWords } from '../text/use-words.ts';
import { categoryName } from './category-name.ts';

type Found = { direction: GuardDirection; action: GuardAction; category: string; words?: readonly string[] };

export function GuardMark({ found }: { found: Found }) {
  const t = useWords(guardMessages);
  const settings = useGuard().data?.settings;
  const { action, category, words = [] } = found;
  const what = category === '' ? t('guard.mark-failed') : t('guard.mark', { category: categoryName(t, settings, category), action: t(`guard.action.${action}`) }); // prettier-ignore
  return (
    <span className="guard-mark">
      <ShieldAlert size={12} aria-hidden="true" />
      {words.length === 0 ? what : t('guard.mark-words', { what, words: words.join(' · ') })}
    </span>
  );
}
