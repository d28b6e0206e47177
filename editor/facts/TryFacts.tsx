// Ask as a customer would: what was understood of it, what is answered, and from which row. The next question may be about the same thing.
import { useState } from 'react';
import type { tryFacts } from '@dialoom/shared/api/facts';
import type { Answer } from '@dialoom/shared/api/route';
import { Markdown } from '../inspector/Markdown.tsx';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useTryFacts } from '../queries/facts.ts';
import { factsMessages } from '../text/facts.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

export function TryFacts({ list, onClose }: { list: string; onClose(): void }) {
  const t = useWords(factsMessages);
  const locale = useLocale();
  const ask = useTryFacts(list);
  const [text, setText] = useState('');
  const [after, setAfter] = useState<string>();
  const run = () => {
    const said = text.trim();
    if (said === '') return;
    // answered in the language it was asked in
    const language = /\p{Script=Han}/u.test(said) ? (locale === 'zh-CN' ? locale : 'zh-CN') : 'en';
    ask.mutate({ text: said, locale: language, ...(after !== undefined && { after }) }, { onSuccess: ({ id, cells }) => id !== undefined && cells.length > 0 && setAfter(id) });
  };
  return (
    <Dialog open shape="side" title={t('facts.try-title')} description={t('facts.try-lead')} onClose={onClose} onSubmit={run}>
      <Field label={t('facts.try-label')}>
        <span className="facts-try">
          <TextInput value={text} onText={setText} maxLength={500} enterKeyHint="search" />
          <Button kind="primary" submit busy={ask.isPending && t('facts.try-running')}>{t('facts.try-run')}</Button>
        </span>
      </Field>
      {ask.error && <Fault>{failureWords(ask.error, locale)}</Fault>}
      {ask.data && <Outcome told={ask.data} />}
    </Dialog>
  );
} // prettier-ignore

type Told = Answer<typeof tryFacts>;
function Outcome({ told }: { told: Told }) {
  const t = useWords(factsMessages);
  const { kind, understood, answer = '', cells, choices, ms } = told;
  return (
    <div className="facts-told" role="status">
      {kind === 'none' && <p>{t('facts.try-none')}</p>}
      {answer !== '' && <div className="facts-answer"><Markdown source={answer} /></div>}
      {(kind === 'ask-thing' || kind === 'ask-fact') && <p>{t(`facts.try-${kind}`)}</p>}
      {choices.length > 0 && (
        <div className="facts-chips">
          {choices.map(({ label }) => <Chip key={label} kind="accent">{label}</Chip>)}
        </div>
      )}
      {understood && (
        <dl className="facts-understood">
          <Row label={t('facts.try-things')} words={understood.things} />
          <Row label={t('facts.try-facts')} words={understood.facts} />
          <Row label={t('facts.try-conditions')} words={understood.conditions} />
          <Row label={t('facts.try-rest')} words={understood.rest} />
        </dl>
      )}
      {understood && <p className="k-hint">{t('facts.try-source', { table: [understood.table, ...new Set(cells.map(({ thing }) => thing))].join(' · ') })}</p>}
      {cells.length === 1 && <p className="k-hint">{t('facts.try-after')}</p>}
      <p className="k-hint num">{t('facts.try-took', { ms: ms.toFixed(1) })}</p>
    </div>
  );
} // prettier-ignore
const Row = ({ label, words }: { label: string; words: readonly string[] }) =>
  words.length === 0 ? null : (
    <>
      <dt>{label}</dt>
      <dd>
        {words.map((word) => (
          <Chip key={word}>{word}</Chip>
        ))}
      </dd>
    </>
  );
