// Takes many conversations out as a file: which ones, in what shape; how far it is, and a way to stop.
import { useEffect, useRef, useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { downloadFile } from '../app/download.ts';
import { Button } from '../kit/Button.tsx';
import { byteWords } from '../kit/byte-words.ts';
import { Choices } from '../kit/Choices.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { fetchConversations, type ExportAsked } from '../queries/conversation-export.ts';
import { failureWords } from '../queries/failure.ts';
import { useBotNames } from '../queries/use-bot-names.ts';
import { exportMessages } from '../text/exports.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { AsWritten } from './AsWritten.tsx';
import { counting } from './counted.ts';

const states = ['bot', 'queue', 'agent', 'closed'] as const;
const limits = ['100', '1000', '10000'] as const;
/** Midnight of a day as it is picked, where the reader is; so many days on. */
const dayAt = (day: string, more = 0): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + more).getTime();
};

export function ConversationsDialog({ onClose }: { onClose(): void }) {
  const t = useWords(exportMessages);
  const locale = useLocale();
  const bots = useBotNames();
  const [bot, setBot] = useState('');
  const [state, setState] = useState<'' | (typeof states)[number]>('');
  const [[from, to], setDays] = useState(['', '']);
  const [limit, setLimit] = useState<(typeof limits)[number]>('1000');
  const [as, setAs] = useState<'csv' | 'jsonl'>('csv');
  const [isOpen, setOpen] = useState(false);
  const [far, setFar] = useState<{ done: number; all: number; bytes: number }>();
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  const wrongDays = from !== '' && to !== '' && (to ?? '') < (from ?? '');

  const run = useMutation({
    mutationFn: (asked: ExportAsked) => {
      const control = (stop.current = new AbortController());
      const count = counting(asked.as);
      return fetchConversations(asked, control.signal, (piece, all, bytes) => setFar({ done: count(piece), all, bytes }));
    },
    onSuccess: ({ file, count, found }, asked) => {
      if (count === 0) return;
      downloadFile(`conversations-${new Date().toISOString().slice(0, 10)}.${asked.as}`, file);
      toast(found > count ? t('export.done-of', { n: count, all: found }) : t('export.done', { n: count }));
      onClose();
    },
    onSettled: () => setFar(undefined),
  });
  const start = () => {
    if (run.isPending || wrongDays) return;
    run.mutate({
      as,
      limit: Number(limit),
      personal: isOpen ? 'as-written' : 'starred',
      ...(bot !== '' && { bot }),
      ...(state !== '' && { owner: state }),
      ...(from && { from: dayAt(from) }),
      ...(to && { to: dayAt(to, 1) }),
    });
  };
  const isStopped = run.error instanceof DOMException && run.error.name === 'AbortError';
  const fault = !run.error || isStopped ? undefined : run.error instanceof TypeError ? t('export.broken') : failureWords(run.error, locale); // prettier-ignore
  const words = far ? t('export.running', { done: far.done, all: far.all, size: byteWords(far.bytes) }) : t('export.starting'); // prettier-ignore
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('export.title')}
      description={t('export.body')}
      onSubmit={start}
      footer={
        run.isPending ? (
          <Button onClick={() => stop.current?.abort()}>{t('export.stop')}</Button>
        ) : (
          <DialogFoot onCancel={onClose} verb={t('export.verb')} disabled={wrongDays} />
        )
      }
    >
      {run.isPending ? (
        <div className="export-run" role="status">
          <progress aria-label={words} {...(far && { max: Math.max(1, far.all), value: far.done })} />
          <p className="muted num">{words}</p>
        </div>
      ) : (
        <>
          <div className="export-pair">
            <Field label={t('export.bot')}>
              <Select
                value={bot}
                options={[{ value: '', label: t('export.every-bot') }, ...[...bots].map(([value, label]) => ({ value, label }))]}
                onChoose={setBot}
              />
            </Field>
            <Field label={t('export.state')}>
              <Select
                value={state}
                options={[{ value: '', label: t('export.every-state') }, ...states.map((value) => ({ value, label: t(`export.state-${value}`) }))]}
                onChoose={(value) => setState(value)}
              />
            </Field>
            <Field label={t('export.from')}>
              <TextInput type="date" value={from ?? ''} onText={(day) => setDays([day, to ?? ''])} />
            </Field>
            <Field label={t('export.to')} error={wrongDays ? t('export.days-wrong') : undefined}>
              <TextInput type="date" value={to ?? ''} onText={(day) => setDays([from ?? '', day])} />
            </Field>
            <Field label={t('export.limit')}>
              <Select
                value={limit}
                options={limits.map((value) => ({ value, label: t('export.limit-n', { n: Number(value).toLocaleString(locale) }) }))}
                onChoose={(value) => setLimit(value)}
              />
            </Field>
            <div className="export-format">
              <span>{t('export.format')}</span>
              <Choices
                label={t('export.format')}
                value={as}
                options={[{ value: 'csv', label: t('export.as-csv') }, { value: 'jsonl', label: t('export.as-jsonl') }]}
                onChoose={(value) => setAs(value)}
              />
            </div>
          </div>
          <AsWritten on={isOpen} onChange={setOpen} />
          {run.data?.count === 0 && <p role="status">{t('export.none')}</p>}
          {fault !== undefined && <Fault>{fault}</Fault>}
        </>
      )}
    </Dialog>
  );
} // prettier-ignore
