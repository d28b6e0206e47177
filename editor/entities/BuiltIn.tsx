// What is found without a list, and the two things about it that differ from shop to shop: order numbers and the customers' clock.
import { ArrowLeft } from 'lucide-react';
import { patternFault } from '@dialoom/shared/pattern/pattern';
import { patternReason } from '@dialoom/shared/text/pattern-reasons';
import { isZone } from '@dialoom/shared/hours/hours';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useTypedText } from '../bot/use-typed-text.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { entityMessages } from '../text/entities.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { systemRows } from './system-kinds.ts';

export function BuiltIn({ bot, mayEdit }: { bot: string; mayEdit: boolean }) {
  const t = useWords(entityMessages);
  const s = useWords(simulatorMessages);
  const locale = useLocale();
  return (
    <>
      <header className="intent-head">
        <Link to={places.entities(bot)} className="k-icon-button phone-only" aria-label={t('entities.back')}>
          <ArrowLeft size={16} aria-hidden="true" />
        </Link>
        <h2 className="entity-title">{t('entities.built-in')}</h2>
      </header>
      <p className="muted">{t('entities.built-in-lead')}</p>
      <div className="entity-scroll" role="region" aria-label={t('entities.built-in')} tabIndex={0}>
        <table className="entity-table">
          <thead>
            <tr>
              <th scope="col">{t('entities.kind')}</th>
              <th scope="col">{t('entities.reads')}</th>
              <th scope="col">{t('entities.becomes')}</th>
            </tr>
          </thead>
          <tbody>
            {systemRows.map(({ kind, zh, en, becomes }) => (
              <tr key={kind}>
                <th scope="row">{s(`sim.found.${kind}`)}</th>
                <td>{locale === 'zh-CN' ? `${zh} · ${en}` : `${en} · ${zh}`}</td>
                <td>
                  <code>{becomes}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section className="entity-yours" aria-label={t('entities.yours')}>
        <h2>{t('entities.yours')}</h2>
        <OrderPattern mayEdit={mayEdit} />
        <Zone mayEdit={mayEdit} />
      </section>
    </>
  );
}

function useSetting(key: 'orderPattern' | 'zone', fits: (text: string) => boolean) {
  const studio = useStudio();
  const stored = useDraft(({ document }) => document.settings[key] ?? '');
  return useTypedText(stored, (text, merge) => {
    const value = text.trim();
    if (value !== stored && (value === '' || fits(value)))
      studio.commit(editSettings.of({ path: [key], ...(value !== '' && { value }) }), merge);
  });
}

function OrderPattern({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(entityMessages);
  const locale = useLocale();
  const typed = useSetting('orderPattern', () => true);
  const fault = typed.value === '' ? undefined : patternFault(typed.value.trim());
  const error = fault === undefined ? undefined : t('entities.pattern-wrong', { reason: patternReason(fault, locale) });
  return (
    <Field label={t('entities.order')} hint={t('entities.order-hint')} error={error}>
      <TextInput {...typed} mono readOnly={!mayEdit} maxLength={500} spellCheck={false} />
    </Field>
  );
}

function Zone({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(entityMessages);
  const typed = useSetting('zone', isZone);
  const wrong = typed.value.trim() !== '' && !isZone(typed.value.trim());
  return (
    <Field label={t('entities.zone')} hint={t('entities.zone-hint')} error={wrong ? t('entities.zone-wrong') : undefined}>
      <TextInput {...typed} readOnly={!mayEdit} maxLength={60} spellCheck={false} list="entity-zones" placeholder="Asia/Shanghai" />
      <datalist id="entity-zones">
        {Intl.supportedValuesOf('timeZone').map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  ); // prettier-ignore
}
