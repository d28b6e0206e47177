// A list gets a name, or goes.
import { useState } from 'react';
import type { KnowledgeList } from '@dialoom/shared/api/faq';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { failureWords } from '../queries/failure.ts';
import { useCreateKnowledge, useDeleteKnowledge, useRenameKnowledge } from '../queries/knowledge.ts';
import { useMay } from '../queries/session.ts';
import { faqMessages } from '../text/faq.ts';
import { kitMessages } from '../text/kit.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type NameProps = { list?: KnowledgeList; onClose(): void; onDone?(id: string): void };
/** Without a list it makes one. */
export function NameList({ list, onClose, onDone }: NameProps) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const create = useCreateKnowledge();
  const rename = useRenameKnowledge();
  const [name, setName] = useState(list?.name ?? '');
  const [review, setReview] = useState(list?.review ?? false);
  const mayApprove = useMay('knowledge.approve');
  const [tried, setTried] = useState(false);
  const done = ({ id }: { id: string }) => (onClose(), onDone?.(id));
  const send = () => {
    setTried(true);
    if (name.trim() === '') return;
    if (list) rename.mutate({ list: list.id, name, review }, { onSuccess: () => done(list) });
    else create.mutate({ name }, { onSuccess: done });
  };
  const failed = create.error ?? rename.error;
  return (
    <Dialog
      open
      onClose={onClose}
      onSubmit={send}
      title={t(list ? 'faq.settings' : 'faq.new-list-title')}
      footer={
        <DialogFoot
          onCancel={onClose}
          verb={t(list ? 'faq.save' : 'faq.create')}
          busy={(create.isPending || rename.isPending) && t('faq.saving')}
        />
      }
    >
      <Field
        label={t('faq.list-name')}
        hint={t('faq.list-name-hint')}
        error={tried && name.trim() === '' ? t('faq.need-name') : undefined}
      >
        <TextInput value={name} onText={setName} maxLength={120} />
      </Field>
      {list && (
        <div className="faq-list-review">
          <Switch
            label={t('faq.list-review')}
            hint={t('faq.list-review-hint')}
            checked={review}
            onChange={setReview}
            disabled={!mayApprove}
          />
        </div>
      )}
      {failed && <Fault>{failureWords(failed, locale)}</Fault>}
    </Dialog>
  );
}

export function DeleteList({ list, onClose }: { list: KnowledgeList; onClose(): void }) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const remove = useDeleteKnowledge();
  const k = useWords(kitMessages);
  const used = list.usedBy > 0;
  if (used)
    return (
      <Dialog open onClose={onClose} title={t('faq.delete-list-title', { name: list.name })} description={t('faq.used', { n: list.usedBy })} footer={<Button onClick={onClose}>{k('kit.close')}</Button>} />
    ); // prettier-ignore
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('faq.delete-list-title', { name: list.name })}
      consequences={t('faq.delete-list-words', { n: list.entries })}
      verb={t('faq.delete')}
      busy={remove.isPending && t('faq.saving')}
      error={remove.error ? failureWords(remove.error, locale) : undefined}
      onConfirm={() =>
        remove.mutate(list.id, { onSuccess: () => (onClose(), navigate(places.knowledge, { replace: true })) })
      }
    />
  );
}
