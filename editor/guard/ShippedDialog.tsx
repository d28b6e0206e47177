// The words that come with the program, of one category: all of them on or off, or single ones.
import type { readGuard } from '@dialoom/shared/api/guard';
import type { Answer } from '@dialoom/shared/api/route';
import { hasShipped, ruleOf } from '@dialoom/shared/guard/policy';
import { Dialog } from '../kit/Dialog.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Switch } from '../kit/Switch.tsx';
import { failureWords } from '../queries/failure.ts';
import type { useSaveGuard } from '../queries/guard.ts';
import { guardMessages } from '../text/guard.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { categoryName } from './category-name.ts';

type Props = {
  guard: Answer<typeof readGuard>;
  category: string;
  mayEdit: boolean;
  save: ReturnType<typeof useSaveGuard>;
  onClose(): void;
};

export function ShippedDialog({ guard: { settings: saved, shipped }, category, mayEdit, save, onClose }: Props) {
  const t = useWords(guardMessages);
  const locale = useLocale();
  const settings = save.isPending && save.variables ? { ...saved, ...save.variables } : saved;
  const words = shipped[category] ?? [];
  const spared = new Set(settings.spared);
  const on = hasShipped(settings as typeof saved, category);
  const put = (word: string, counts: boolean) =>
    save.mutate({ ...settings, spared: counts ? [...spared].filter((one) => one !== word) : [...spared, word] });
  return (
    <Dialog
      open
      onClose={onClose}
      shape="wide"
      title={t('guard.shipped-title', { category: categoryName(t, saved, category) })}
      description={t('guard.shipped-lead')}
    >
      {save.error && <Fault>{failureWords(save.error, locale)}</Fault>}
      <Switch
        checked={on}
        disabled={!mayEdit}
        label={t('guard.shipped-on')}
        onChange={(next) => save.mutate({ ...settings, categories: { ...settings.categories, [category]: { ...ruleOf(saved, category), shipped: next } } })}
      />
      <ul className="guard-shipped" aria-label={t('guard.shipped-words', { n: words.length })}>
        {words.map((word) => (
          <li key={word}>
            <label>
              <input type="checkbox" checked={!spared.has(word)} disabled={!mayEdit || !on} onChange={(event) => put(word, event.target.checked)} />
              {word}
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
} // prettier-ignore
