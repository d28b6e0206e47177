// What bots remember of a contact, which can be taken from them, and what the contact agreed to.
import { Eraser, Check, X } from 'lucide-react';
import type { Contact } from '@dialoom/shared/api/records';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useForget } from '../queries/records.ts';
import { useMay } from '../queries/session.ts';
import { recordsMessages } from '../text/records.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export function Remembered({ contact }: { contact: Contact }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const mayEdit = useMay('records.edit');
  const forget = useForget(contact.id);
  const facts = Object.entries(contact.remembered);
  const drop = (names: string[] | undefined) =>
    forget.mutate(names, { onSuccess: () => toast(t('remembered.forgotten')) });
  return (
    <section className="contact-card">
      <h2>{t('remembered.title')}</h2>
      {facts.length === 0 && <p className="muted">{t('remembered.none')}</p>}
      {facts.length > 0 && (
        <ul className="contact-kept">
          {facts.map(([name, { value, at }]) => (
            <li key={name}>
              <span className="grow">
                <span className="muted">{name}</span>
                <span className="contact-value">{typeof value === 'string' ? value : JSON.stringify(value)}</span>
              </span>
              <span className="muted records-ago">{agoWords(at, Date.now(), locale)}</span>
              {mayEdit && (
                <IconButton
                  label={t('remembered.forget', { name })}
                  icon={<Eraser size={16} aria-hidden="true" />}
                  onClick={() => drop([name])}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && facts.length > 1 && (
        <Button small busy={forget.isPending && t('remembered.forgetting')} onClick={() => drop(undefined)}>
          {t('remembered.forget-all')}
        </Button>
      )}
      {forget.error && <Fault>{failureWords(forget.error, locale)}</Fault>}
    </section>
  );
}

export function Consents({ contact }: { contact: Contact }) {
  const t = useWords(recordsMessages);
  const locale = useLocale();
  const all = Object.entries(contact.consents);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <section className="contact-card">
      <h2>{t('consent.title')}</h2>
      {all.length === 0 && <p className="muted">{t('consent.none')}</p>}
      {all.length > 0 && (
        <ul className="contact-kept">
          {all.map(([purpose, { given, at, words }]) => (
            <li key={purpose}>
              <span className="grow">
                {purpose}
                {words !== '' && (
                  <span className="records-sub" data-always>
                    {words}
                  </span>
                )}
              </span>
              <Chip
                kind={given ? 'ok' : 'plain'}
                icon={given ? <Check size={12} aria-hidden="true" /> : <X size={12} aria-hidden="true" />}
              >
                {t(given ? 'consent.given' : 'consent.refused')}
              </Chip>
              <span className="muted records-ago">{day.format(at)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
