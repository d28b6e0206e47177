// Keeps what a node tells its model under a name and a note; or describes again what is kept.
import { useState } from 'react';
import type { AnyNode } from '@dialoom/shared/node/define';
import { WORDING_NAME, WORDING_NOTE, wordingOf, type KeptWording } from '@dialoom/shared/wordings/kept-wording';
import { useStudio } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { keepWording } from '../document/operations/keep-wording.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Field } from '../kit/Field.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { useMe } from '../queries/session.ts';
import { useWords } from '../text/use-words.ts';
import { wordingMessages } from '../text/wordings.ts';

type Props = {
  definition: AnyNode;
  flow: string;
  node: string;
  /** What is kept already, and is described again. */
  id?: string;
  wording?: KeptWording;
  onClose(): void;
};
export function KeepDialog({ definition, flow, node, id, wording, onClose }: Props) {
  const t = useWords(wordingMessages);
  const studio = useStudio();
  const me = useMe().data?.person?.name ?? '';
  const there = studio.node(node, flow);
  const [name, setName] = useState(() => wording?.name ?? freshName(Object.values(there?.wordings ?? {}), (n) => t('wordings.name-n', { n }))); // prettier-ignore
  const [note, setNote] = useState(wording?.note ?? '');
  const [tried, setTried] = useState(false);
  const keep = () => {
    const now = studio.node(node, flow);
    if (name.trim() === '' || !now) return setTried(true);
    const { note: _, ...rest } = wording ?? { by: me, at: Date.now(), version: now.version, values: wordingOf(definition, now.config) };
    const kept: KeptWording = { ...rest, name: name.trim(), ...(note.trim() !== '' && { note: note.trim() }) };
    studio.commit(keepWording.of({ flow, node, id: id ?? newId(), wording: kept, ...(wording && { again: true }) }));
    onClose();
  };
  return (
    <Dialog
      open
      hold
      onClose={onClose}
      onSubmit={keep}
      title={t(wording ? 'wordings.describe-title' : 'wordings.keep-title')}
      description={wording ? undefined : t('wordings.keep-body')}
      footer={<DialogFoot onCancel={onClose} verb={t('wordings.save')} />}
    >
      <Field label={t('wordings.name')} error={tried && name.trim() === '' ? t('wordings.need-name') : undefined}>
        <TextInput value={name} maxLength={WORDING_NAME} onText={setName} />
      </Field>
      <Field label={t('wordings.note')} hint={t('wordings.note-hint')}>
        <TextArea value={note} maxLength={WORDING_NOTE} rows={2} onText={setNote} />
      </Field>
    </Dialog>
  );
} // prettier-ignore

/** “Version 3”, the first number that is free. */
function freshName(kept: readonly KeptWording[], named: (n: number) => string): string {
  const taken = new Set(kept.map(({ name }) => name));
  for (let n = kept.length + 1; ; n++) if (!taken.has(named(n))) return named(n);
}
