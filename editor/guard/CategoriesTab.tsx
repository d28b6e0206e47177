// What is done about each category, in either direction; categories of one's own; and how far the matcher goes.
import { useState, type FormEvent } from 'react';
import { Trash2 } from 'lucide-react';
import type { readGuard } from '@dialoom/shared/api/guard';
import type { Answer } from '@dialoom/shared/api/route';
import { guardActions, hasShipped, isGuardCategory, ruleOf, usualRule, type CategoryRule, type GuardSettings } from '@dialoom/shared/guard/policy'; // prettier-ignore
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useSaveGuard } from '../queries/guard.ts';
import { guardMessages } from '../text/guard.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { categoriesOf, categoryName } from './category-name.ts';
import { ShippedDialog } from './ShippedDialog.tsx';

const levels = ['1', '2', '3'] as const;

export function CategoriesTab({ guard, mayEdit }: { guard: Answer<typeof readGuard>; mayEdit: boolean }) {
  const t = useWords(guardMessages);
  const locale = useLocale();
  const save = useSaveGuard();
  const [name, setName] = useState('');
  const [opened, setOpened] = useState<string>();
  const settings: GuardSettings = save.isPending && save.variables ? { ...guard.settings, ...save.variables } as GuardSettings : guard.settings; // prettier-ignore
  const put = (id: string, rule: Partial<CategoryRule>) =>
    save.mutate({ ...settings, categories: { ...settings.categories, [id]: { ...ruleOf(settings, id), ...rule } } });
  const add = (event: FormEvent) => {
    event.preventDefault();
    const id = `own-${Date.now().toString(36)}`;
    put(id, { ...usualRule(id), name: name.trim() });
    setName('');
  };
  const drop = (gone: string) =>
    save.mutate({
      ...settings,
      categories: Object.fromEntries(Object.entries(settings.categories).filter(([id]) => id !== gone)),
    });
  const actions = guardActions.map((value) => ({ value, label: t(`guard.action.${value}`) }));
  return (
    <>
      {save.error && <Fault>{failureWords(save.error, locale)}</Fault>}
      <ul className="guard-categories">
        {categoriesOf(settings).map((id) => {
          const rule = ruleOf(settings, id);
          const called = categoryName(t, settings, id);
          return (
            <li key={id} className="guard-category" data-off={!rule.on || undefined}>
              <Switch
                checked={rule.on}
                disabled={!mayEdit}
                label={called}
                hint={t('guard.words-count', { n: (guard.words[id] ?? 0).toLocaleString(locale) })}
                onChange={(on) => put(id, { on })}
              />
              {(['in', 'out'] as const).map((direction) => (
                <label key={direction} className="guard-choice">
                  <span className="k-hint">{t(`guard.${direction}`)}</span>
                  <Select
                    aria-label={`${called} · ${t(`guard.${direction}`)}`}
                    value={rule[direction]}
                    disabled={!mayEdit}
                    options={actions}
                    onChoose={(action) => put(id, { [direction]: action })}
                  />
                </label>
              ))}
              <label className="guard-choice">
                <span className="k-hint">{t('guard.strict')}</span>
                <Select
                  aria-label={`${called} · ${t('guard.strict')}`}
                  value={`${rule.level}` as '1'}
                  disabled={!mayEdit}
                  options={levels.map((value) => ({ value, label: t(`guard.strict.${value}`) }))}
                  onChoose={(value) => put(id, { level: Number(value) })}
                />
              </label>
              {(rule.in === 'replace' || rule.out === 'replace') && (
                <Replacement key={rule.replacement} rule={rule} called={called} mayEdit={mayEdit} onSave={(replacement) => put(id, { replacement })} />
              )}
              {(guard.shipped[id]?.length ?? 0) > 0 ? (
                <Button small onClick={() => setOpened(id)}>
                  {t(hasShipped(settings, id) ? 'guard.shipped-count' : 'guard.shipped-off', {
                    n: guard.shipped[id]?.length ?? 0,
                  })}
                </Button>
              ) : (
                <span className="k-hint guard-none">{isGuardCategory(id) && t('guard.shipped-none')}</span>
              )}
              {mayEdit && !isGuardCategory(id) && (guard.words[id] ?? 0) === 0 && (
                <IconButton
                  label={t('guard.own-delete', { name: called })}
                  icon={<Trash2 size={16} aria-hidden="true" />}
                  onClick={() => drop(id)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {opened !== undefined && (
        <ShippedDialog guard={guard} category={opened} mayEdit={mayEdit} save={save} onClose={() => setOpened(undefined)} />
      )}
      {mayEdit && (
        <form className="guard-own" onSubmit={add}>
          <Field label={t('guard.own-name')}>
            <TextInput value={name} onText={setName} maxLength={40} />
          </Field>
          <Button submit disabled={name.trim() === ''}>
            {t('guard.own-add')}
          </Button>
        </form>
      )}
      {(['pinyin', 'homophones'] as const).map((one) => (
        <Switch
          key={one}
          checked={settings[one]}
          disabled={!mayEdit}
          label={t(`guard.${one}`)}
          hint={t(`guard.${one}-hint`)}
          onChange={(on) => save.mutate({ ...settings, [one]: on })}
        />
      ))}
    </>
  );
} // prettier-ignore

type ReplacementProps = { rule: CategoryRule; called: string; mayEdit: boolean; onSave(text: string): void };
/** Saved when it is left. */
function Replacement({ rule, called, mayEdit, onSave }: ReplacementProps) {
  const t = useWords(guardMessages);
  const [text, setText] = useState(rule.replacement);
  return (
    <label className="guard-choice">
      <span className="k-hint">{t('guard.replacement')}</span>
      <TextInput
        aria-label={`${called} · ${t('guard.replacement')}`}
        value={text}
        readOnly={!mayEdit}
        maxLength={80}
        placeholder="…"
        onText={setText}
        onBlur={() => text !== rule.replacement && onSave(text)}
      />
    </label>
  );
}
