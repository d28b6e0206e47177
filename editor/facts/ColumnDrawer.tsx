// What a column is: what is in it, how customers call it, and the sentence that answers.
import { useState } from 'react';
import type { FactColumn, FactTableView, FactType } from '@dialoom/shared/api/facts';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useSaveFactTable } from '../queries/facts.ts';
import { factsMessages } from '../text/facts.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

const parts = ['fact', 'thing', 'alias'] as const;
const types: readonly FactType[] = ['text', 'number', 'list', 'yesno', 'date'];
const languages = ['zh-CN', 'en'] as const;
const MARKS = '{thing} {fact} {value}';
type Props = { list: string; table: FactTableView; column: FactColumn; mayEdit: boolean; onClose(): void };

export function ColumnDrawer({ list, table, column, mayEdit, onClose }: Props) {
  const t = useWords(factsMessages);
  const locale = useLocale();
  const save = useSaveFactTable(list, table.id);
  const [draft, setDraft] = useState(column);
  const [words, setWords] = useState(column.synonyms.join('\n'));
  const set = (to: Partial<FactColumn>) => setDraft({ ...draft, ...to });
  const send = () => {
    if (!mayEdit || draft.name.trim() === '') return;
    const synonyms = [...new Set(words.split(/[\n,，、]/).map((word) => word.trim().slice(0, 60)).filter(Boolean))].slice(0, 30);
    const sentence = Object.fromEntries(Object.entries(draft.sentence).filter(([, text]) => text.trim() !== ''));
    const own: FactColumn = { ...draft, name: draft.name.trim(), synonyms, sentence };
    // one column names the things: the one that did becomes a fact
    const columns = table.columns.map((one) => (one.id === column.id ? own : own.part === 'thing' && one.part === 'thing' ? { ...one, part: 'fact' as const } : one));
    save.mutate({ rev: table.rev, name: table.name, columns }, {
      onSuccess: () => {
        toast(t('facts.saved', { name: own.name }));
        onClose();
      },
    });
  };
  const isFact = draft.part === 'fact';
  const isThing = column.part === 'thing';
  return (
    <Dialog
      open
      shape="side"
      title={t('facts.column-title', { name: column.name })}
      onClose={onClose}
      onSubmit={send}
      footer={mayEdit && <DialogFoot onCancel={onClose} verb={t('facts.save')} disabled={draft.name.trim() === ''} busy={save.isPending && t('facts.saving')} />}
    >
      <fieldset className="facts-column" disabled={!mayEdit}>
        <Field label={t('facts.column-name')}>
          <TextInput value={draft.name} maxLength={80} onText={(name) => set({ name })} />
        </Field>
        {!isThing && (
          <Field label={t('facts.part')}>
            <Select value={draft.part} options={parts.map((value) => ({ value, label: t(`facts.part.${value}`) }))} onChoose={(part) => set({ part })} />
          </Field>
        )}
        {isFact && (
          <>
            <Field label={t('facts.type')}>
              <Select value={draft.type} options={types.map((value) => ({ value, label: t(`facts.type.${value}`) }))} onChoose={(type) => set({ type })} />
            </Field>
            {draft.type === 'number' && (
              <Field label={t('facts.unit')} hint={t('facts.unit-hint')}>
                <TextInput value={draft.unit} maxLength={20} onText={(unit) => set({ unit })} />
              </Field>
            )}
          </>
        )}
        <Field label={t('facts.synonyms')} hint={t('facts.synonyms-hint')}>
          <TextArea rows={3} value={words} maxLength={1_800} onText={setWords} />
        </Field>
        {isFact &&
          languages.map((language) => (
            <Field key={language} label={t('facts.sentence', { language: languageName(language, locale) })} hint={t('facts.sentence-hint', { marks: MARKS })}>
              <TextInput value={draft.sentence[language] ?? ''} maxLength={300} onText={(text) => set({ sentence: { ...draft.sentence, [language]: text } })} />
            </Field>
          ))}
        {isFact && <Switch checked={draft.asked} onChange={(asked) => set({ asked })} label={t('facts.asked')} hint={t('facts.asked-hint')} />}
      </fieldset>
      {save.error && <Fault>{failureWords(save.error, locale)}</Fault>}
    </Dialog>
  );
} // prettier-ignore
