// Asks for a name, with one given to begin with.
import { useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { botMessages } from '../text/bot.ts';
import { useWords } from '../text/use-words.ts';

const MOST_CHARACTERS = 120;

type Props = {
  title: string;
  verb: string;
  name: string;
  busy?: string | false;
  error?: string | undefined;
  onName(name: string): void;
  onClose(): void;
};

export function NameDialog({ title, verb, name: given, busy, error, onName, onClose }: Props) {
  const t = useWords(botMessages);
  const [name, setName] = useState(given);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (name.trim() !== '') onName(name.trim());
  };
  const footer = <DialogFoot onCancel={onClose} verb={verb} busy={busy} />;
  return (
    <Dialog open onClose={onClose} title={title} footer={footer} onSubmit={submit}>
      <Field label={t('bot.name')} error={tried && name.trim() === '' ? t('bot.need-name') : undefined}>
        <TextInput
          value={name}
          onText={setName}
          maxLength={MOST_CHARACTERS}
          onFocus={(event) => event.target.select()}
        />
      </Field>
      {error !== undefined && <Fault>{error}</Fault>}
    </Dialog>
  );
}
