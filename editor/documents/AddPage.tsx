// A web page by its address, and how often it is looked at again.
import { useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useAddPage } from '../queries/documents.ts';
import { failureWords } from '../queries/failure.ts';
import { documentMessages } from '../text/documents.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

const every = { never: 0, day: 24, week: 168 } as const;
type Every = keyof typeof every;

export function AddPage({ list, onClose }: { list: string; onClose(): void }) {
  const t = useWords(documentMessages);
  const locale = useLocale();
  const add = useAddPage(list);
  const [url, setUrl] = useState('');
  const [again, setAgain] = useState<Every>('never');
  const [tried, setTried] = useState(false);
  const address = url.trim() === '' || /^[a-z]+:/i.test(url.trim()) ? url.trim() : `https://${url.trim()}`;
  const isGood = /^https?:\/\/[^\s"<>\\]+$/i.test(address);
  const send = () => {
    setTried(true);
    if (isGood && !add.isPending) add.mutate({ url: address, everyHours: every[again] }, { onSuccess: onClose });
  };
  return (
    <Dialog open title={t('doc.page-title')} description={t('doc.page-lead')} onClose={onClose} onSubmit={send} footer={<DialogFoot onCancel={onClose} verb={t('doc.page-add')} busy={add.isPending && t('doc.working')} />}>
      <Field label={t('doc.page-url')} error={tried && !isGood ? t('doc.page-bad') : undefined}>
        <TextInput value={url} onText={setUrl} maxLength={2_000} inputMode="url" placeholder="https://" />
      </Field>
      <Field label={t('doc.page-every')}>
        <Select value={again} options={(Object.keys(every) as Every[]).map((value) => ({ value, label: t(`doc.every.${every[value]}`) }))} onChoose={(value) => setAgain(value)} />
      </Field>
      {add.error && <Fault>{failureWords(add.error, locale)}</Fault>}
    </Dialog>
  );
} // prettier-ignore
