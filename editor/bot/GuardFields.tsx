// What this bot does about listed words, where it is not what the house does.
import type { Settings } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { guardActions, guardCategories, guardDirections, type GuardAction } from '@dialoom/shared/guard/policy';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { categoriesOf, categoryName } from '../guard/category-name.ts';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { useGuard } from '../queries/guard.ts';
import { guardMessages } from '../text/guard.ts';
import { useWords } from '../text/use-words.ts';
import { OwnText } from './OwnText.tsx';
import '../guard/guard.css';

const times = ['0', '2', '3', '5', '10'] as const;
const SAID_CHARACTERS = 500;

export function GuardFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(guardMessages);
  const studio = useStudio();
  const own: Partial<NonNullable<Settings['guard']>> | undefined = useDraft(({ document }) => document.settings.guard);
  const set = (path: readonly string[], value: Json | undefined) =>
    studio.commit(editSettings.of({ path: ['guard', ...path], ...(value !== undefined && { value }) }));
  const house = useGuard().data?.settings; // nothing for who may not read it: then the thirteen
  const categories: readonly string[] = house ? categoriesOf(house) : guardCategories;
  const actions = [
    { value: '' as const, label: t('guard.action.bot') },
    ...guardActions.map((value) => ({ value, label: t(`guard.action.${value}`) })),
  ];
  return (
    <section className="bot-section">
      <h2>{t('guard.bot-title')}</h2>
      <p className="section-lead">
        {t('guard.bot-lead')} <Link to={places.guard}>{t('guard.bot-page')}</Link>
      </p>
      <div className="bot-switch">
        <Switch
          checked={own?.on !== false}
          disabled={!mayEdit}
          label={t('guard.bot-on')}
          onChange={(on) => set(['on'], on)}
        />
      </div>
      <Field label={t('guard.bot-escalate')}>
        <Select
          value={times.find((one) => Number(one) === own?.escalate?.after) ?? '0'}
          disabled={!mayEdit}
          options={times.map((value) => ({ value, label: value === '0' ? t('guard.bot-escalate-off') : t('guard.bot-escalate-handoff', { n: value }) }))}
          onChoose={(value) => set(['escalate'], value === '0' ? undefined : { after: Number(value), to: 'handoff' })}
        />
      </Field>
      <OwnText place="says" field="guarded" label={t('guard.bot-reply')} placeholder={t('guard.bot-standard')} most={SAID_CHARACTERS} mayEdit={mayEdit} />
      <OwnText place="says" field="guardedOut" label={t('guard.bot-instead')} placeholder={t('guard.bot-standard')} most={SAID_CHARACTERS} mayEdit={mayEdit} />
      <details className="guard-own-actions">
        <summary>{t('guard.bot-replies')}</summary>
        <p className="section-lead">{t('guard.bot-replies-lead')}</p>
        {categories.map((id) => (
          <OwnText key={id} place="guard" field={id} label={categoryName(t, house, id)} placeholder={t(id === 'self-harm' ? 'guard.bot-help' : 'guard.bot-as-above')} most={SAID_CHARACTERS} mayEdit={mayEdit} />
        ))}
      </details>
      <details className="guard-own-actions">
        <summary>{t('guard.tab.categories')}</summary>
        <table className="k-table">
          <thead>
            <tr>
              <th scope="col">{t('guard.category')}</th>
              <th scope="col">{t('guard.in')}</th>
              <th scope="col">{t('guard.out')}</th>
            </tr>
          </thead>
          <tbody>
            {categories.map((id) => (
              <tr key={id}>
                <td>{categoryName(t, house, id)}</td>
                {guardDirections.map((direction) => (
                  <td key={direction}>
                    <Select<GuardAction | ''>
                      aria-label={`${categoryName(t, house, id)} · ${t(`guard.${direction}`)}`}
                      value={own?.actions?.[id]?.[direction] ?? ''}
                      disabled={!mayEdit}
                      options={actions}
                      onChoose={(action) => set(['actions', id, direction], action === '' ? undefined : action)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
} // prettier-ignore
