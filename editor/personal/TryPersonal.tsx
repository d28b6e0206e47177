// A sentence as the house treats it: what is found in it, how agents see it, what a model reads.
import { useState, type FormEvent } from 'react';
import type { PersonalPolicy } from '@dialoom/shared/guard/personal';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useTryPersonal } from '../queries/personal.ts';
import { personalMessages } from '../text/personal.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export function TryPersonal({ policy }: { policy: PersonalPolicy }) {
  const t = useWords(personalMessages);
  const locale = useLocale();
  const attempt = useTryPersonal();
  const [text, setText] = useState('');
  const said = text.trim() === '' ? t('personal.try-example') : text;
  const send = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate({ text: said, policy });
  };
  return (
    <section className="section">
      <h2>{t('personal.try')}</h2>
      <form className="personal-try" onSubmit={send}>
        <Field label={t('personal.try-text')}>
          <TextArea rows={2} value={text} onText={setText} maxLength={2_000} placeholder={t('personal.try-example')} />
        </Field>
        <div>
          <Button submit busy={attempt.isPending && t('personal.try-busy')}>{t('personal.try-do')}</Button>
        </div>
        {attempt.error && <Fault>{failureWords(attempt.error, locale)}</Fault>}
        {attempt.data && (
          <div className="personal-outcome" role="status">
            <p>{attempt.data.found.length === 0 ? t('personal.try-none') : t('personal.try-found', { n: attempt.data.found.length })}</p>
            <ul>
              {attempt.data.found.map(({ kind, start, end }) => (
                <li key={start}>
                  <mark>{attempt.variables.text.slice(start, end)}</mark>
                  <span className="muted"> · {t(`personal.is.${kind}`)}</span>
                </li>
              ))}
            </ul>
            <dl>
              <dt>{t('personal.try-agents')}</dt>
              <dd>{attempt.data.agents}</dd>
              <dt>{t('personal.try-models')}</dt>
              <dd>{attempt.data.models}</dd>
              <dt>{t('personal.try-exports')}</dt>
              <dd>{attempt.data.exports}</dd>
            </dl>
          </div>
        )}
      </form>
    </section>
  );
} // prettier-ignore
