// Adding a contact by hand.
import { useState } from 'react';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { toast } from '../kit/toast.tsx';
import { companyNamed, useCreateContact, useRecordFields } from '../queries/records.ts';
import { recordsMessages } from '../text/records.ts';
import { useWords } from '../text/use-words.ts';
import { draftOf, emptyTyped } from './contact-draft.ts';
import { ContactInputs } from './ContactInputs.tsx';
import { SaveFault } from './SaveFault.tsx';

export function ContactDialog({ onClose }: { onClose(): void }) {
  const t = useWords(recordsMessages);
  const own = useRecordFields().data?.contact ?? [];
  const create = useCreateContact();
  const [typed, setTyped] = useState(emptyTyped);
  const [fault, setFault] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const add = async () => {
    setBusy(true);
    try {
      const made = await create.mutateAsync(draftOf(typed, await companyNamed(typed.company), own));
      onClose();
      toast(t('contact.added'));
      navigate(places.contact(made.id));
    } catch (error) {
      setFault(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('contact.add')}
      shape="side"
      hold={JSON.stringify(typed) !== JSON.stringify(emptyTyped())}
      onSubmit={() => void add()}
      footer={<DialogFoot onCancel={onClose} verb={t('records.add')} busy={busy && t('records.adding')} />}
    >
      <ContactInputs typed={typed} own={own} onChange={setTyped} />
      {fault !== undefined && <SaveFault error={fault} />}
    </Dialog>
  );
}
