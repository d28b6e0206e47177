// Asks for a name, with one given to begin with.
import { useState } from 'react';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { botMessages } from '../text/bot.ts';
import { kitMessages } from '../text/kit.ts';
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
  const k = useWords(kitMessages);
  const [name, setName] = useState(given);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (name.trim() !== '') onName(name.trim());
  };
  const footer = (
    <>
      <Button onClick={onClose}>{k('kit.cancel')}</Button>
      <Button kind="primary" submit busy={busy}>
        {verb}
      </Button>
    </>
  );
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
