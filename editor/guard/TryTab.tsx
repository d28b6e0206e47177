// A line as the guard sees it: what is found in it, how it is read, what remains.
import { useState, type FormEvent } from 'react';
import type { tryGuard } from '@dialoom/shared/api/guard';
import type { Answer } from '@dialoom/shared/api/route';
import { guardDirections, type GuardDirection, type GuardSettings } from '@dialoom/shared/guard/policy';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useTryGuard } from '../queries/guard.ts';
import { guardMessages } from '../text/guard.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { categoryName } from './category-name.ts';
import { ListChoice } from './ListChoice.tsx';

export function TryTab({ settings }: { settings: GuardSettings }) {
  const t = useWords(guardMessages);
  const locale = useLocale();
  const attempt = useTryGuard();
  const [text, setText] = useState('');
  const [direction, setDirection] = useState<GuardDirection>('in');
  const [list, setList] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    attempt.mutate({ text, direction, list });
  };
  return (
    <form className="guard-try" onSubmit={send}>
      <Field label={t('guard.try-text')}>
        <TextArea rows={3} value={text} onText={setText} maxLength={8_000} />
      </Field>
      <div className="guard-pair">
        <Choices
          label={t('guard.try-direction')}
          value={direction}
          options={guardDirections.map((value) => ({ value, label: t(`guard.${value}`) }))}
          onChoose={(next: GuardDirection) => setDirection(next)}
        />
        <ListChoice value={list} onChoose={setList} />
      </div>
      <Button kind="primary" submit busy={attempt.isPending && t('guard.try-busy')} disabled={text.trim() === ''}>
        {t('guard.try-do')}
      </Button>
      {attempt.error && <Fault>{failureWords(attempt.error, locale)}</Fault>}
      {attempt.data && <Outcome text={attempt.variables.text} seen={attempt.data} settings={settings} />}
    </form>
  );
}

type OutcomeProps = { text: string; seen: Answer<typeof tryGuard>; settings: GuardSettings };
function Outcome({ text, seen: { hits, read, action, text: left, ms }, settings }: OutcomeProps) {
  const t = useWords(guardMessages);
  return (
    <section className="guard-outcome" role="status">
      <h2>{hits.length === 0 ? t('guard.try-clean') : t('guard.try-hits', { n: hits.length, action: t(`guard.action.${action}`) })}</h2>
      <ul>
        {hits.map((hit) => (
          <li key={`${hit.start} ${hit.end} ${hit.word} ${hit.category}`}>
            {text.slice(0, hit.start).slice(-20)}
            <mark>{text.slice(hit.start, hit.end)}</mark>
            {text.slice(hit.end, hit.end + 20)}
            <span className="muted"> → {hit.word} · {categoryName(t, settings, hit.category)} · {t(`guard.action.${hit.action}`)}</span>
          </li>
        ))}
      </ul>
      <dl>
        <dt>{t('guard.try-becomes')}</dt>
        <dd>{left}</dd>
        <dt>{t('guard.try-read')}</dt>
        <dd className="mono">{read}</dd>
      </dl>
      <p className="k-hint num">{ms} ms</p>
    </section>
  );
} // prettier-ignore
