// One word: how it is found, what it is of, what it needs beside it.
import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import type { GuardWord, GuardWordKind } from '@dialoom/shared/api/guard';
import type { GuardSettings } from '@dialoom/shared/guard/policy';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { ApiFailure, failureWords } from '../queries/failure.ts';
import { useDeleteWord, useSaveWord } from '../queries/guard.ts';
import { guardMessages } from '../text/guard.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { categoriesOf, categoryName } from './category-name.ts';
import { ListChoice } from './ListChoice.tsx';

const kinds = ['word', 'pattern', 'allow'] as const satisfies readonly GuardWordKind[];
const levels = ['1', '2', '3'] as const;

export function WordDialog({
  settings,
  word,
  onClose,
}: {
  settings: GuardSettings;
  word?: GuardWord;
  onClose(): void;
}) {
  const t = useWords(guardMessages);
  const locale = useLocale();
  const save = useSaveWord(word?.id);
  const remove = useDeleteWord();
  const [text, setText] = useState(word?.word ?? '');
  const [kind, setKind] = useState<GuardWordKind>(word?.kind ?? 'word');
  const [category, setCategory] = useState(word?.category ?? 'ads');
  const [near, setNear] = useState(word?.near ?? '');
  const [level, setLevel] = useState<(typeof levels)[number]>(`${word?.level ?? 2}` as '2');
  const [note, setNote] = useState(word?.note ?? '');
  const [list, setList] = useState(word?.list ?? '');
  const failed = save.error ?? remove.error;
  const isNear = failed instanceof ApiFailure && failed.path === 'near';
  const again = useSaveWord(undefined);
  const gone = ({ word: its, kind: how, category: of, near: beside, within, level: weight, note: about, list: where }: GuardWord) =>
    toast(t('guard.gone', { word: its }), {
      label: t('guard.undo'),
      run: () =>
        again.mutate(
          { word: its, kind: how, category: of, near: beside, within, level: weight, note: about, list: where },
          { onError: (error) => toast(failureWords(error, locale)) },
        ),
    }); // prettier-ignore
  const send = () => {
    save.mutate(
      {
        word: text,
        kind,
        category,
        near: kind === 'word' ? near : '',
        ...(word && { within: word.within }),
        level: Number(level),
        note,
        list,
      },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={word ? t('guard.edit', { word: word.word }) : t('guard.add')}
      onSubmit={send}
      hold={text !== (word?.word ?? '')}
      footer={
        <DialogFoot
          onCancel={onClose}
          verb={t(word ? 'guard.save' : 'guard.add')}
          busy={save.isPending && t('guard.saving')}
          disabled={text.trim() === ''}
          aside={
            word && (
              <Button
                icon={<Trash2 size={16} aria-hidden="true" />}
                busy={remove.isPending && t('guard.deleting')}
                onClick={() => remove.mutate(word.id, { onSuccess: () => (onClose(), gone(word)) })}
              >
                {t('guard.delete')}
              </Button>
            )
          }
        />
      }
    >
      <div className="guard-form">
        <Field label={t('guard.word')} error={failed && !isNear ? failureWords(failed, locale) : undefined}>
          <TextInput
            value={text}
            mono={kind === 'pattern'}
            onText={(next) => (setText(next), save.reset())}
            maxLength={200}
            spellCheck={false}
          />
        </Field>
        <Choices
          label={t('guard.kind')}
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`guard.kind.${value}`) }))}
          onChoose={(next: GuardWordKind) => setKind(next)}
        />
        <p className="k-hint">{t(`guard.kind.${kind}-hint`)}</p>
        <div className="guard-pair">
          <Field label={t('guard.category')}>
            <Select
              value={category}
              options={categoriesOf(settings).map((id) => ({ value: id, label: categoryName(t, settings, id) }))}
              onChoose={setCategory}
            />
          </Field>
          <ListChoice value={list} onChoose={setList} />
          <Field label={t('guard.level')}>
            <Select
              value={level}
              options={levels.map((value) => ({ value, label: t(`guard.level.${value}`) }))}
              onChoose={(next: (typeof levels)[number]) => setLevel(next)}
            />
          </Field>
        </div>
        {kind === 'word' && (
          <Field
            label={t('guard.near')}
            hint={t('guard.near-hint')}
            error={failed && isNear ? failureWords(failed, locale) : undefined}
          >
            <TextInput
              value={near}
              onText={(next) => (setNear(next), save.reset())}
              maxLength={200}
              spellCheck={false}
            />
          </Field>
        )}
        <Field label={t('guard.note')}>
          <TextInput value={note} onText={setNote} maxLength={300} />
        </Field>
      </div>
    </Dialog>
  );
}
