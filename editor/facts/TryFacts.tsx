// Ask as a customer would: what was understood of it, what is answered, and from which row. The next question may be about the same thing.
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useTryFacts } from '../queries/facts.ts';
import { factsMessages } from '../text/facts.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { FactOutcome } from './FactOutcome.tsx';

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
      {ask.data && <FactOutcome told={ask.data} asksOn />}
    </Dialog>
  );
} // prettier-ignore
