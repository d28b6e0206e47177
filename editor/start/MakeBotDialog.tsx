// A new bot: its name and languages. It begins as the starter document, which can be published as it is.
import { useState } from 'react';
import { startDocument } from '@dialoom/nodes/starter';
import type { Json } from '@dialoom/shared/node/effects';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { DialogFoot } from '../kit/DialogFoot.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useCreateBot } from '../queries/bots.ts';
import { failureWords } from '../queries/failure.ts';
import { startMessages } from '../text/start.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

/** Languages we write the first words of a bot in. */
const OFFERED = ['zh-CN', 'en'] as const;

export function MakeBotDialog({ onClose }: { onClose(): void }) {
  const t = useWords(startMessages);
  const locale = useLocale();
  const create = useCreateBot();
  const [name, setName] = useState('');
  const [languages, setLanguages] = useState<readonly string[]>([locale]); // in the order they were chosen
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (name.trim() === '' || languages.length === 0) return;
    const document = startDocument(name.trim(), languages) as unknown as Json; // parsed: plain JSON
    create.mutate(document, {
      onSuccess: ({ id }) => {
        onClose();
        navigate(places.flows(id));
      },
    });
  };
  const toggle = (tag: string, on: boolean) =>
    setLanguages(on ? [...languages, tag] : languages.filter((one) => one !== tag));
  const footer = <DialogFoot onCancel={onClose} verb={t('make.make')} busy={create.isPending && t('make.making')} />;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('make.title')}
      description={t('make.body')}
      footer={footer}
      onSubmit={submit}
      hold={name !== ''}
    >
      <Field
        label={t('make.name')}
        hint={t('make.name-hint')}
        error={tried && name.trim() === '' ? t('make.need-name') : undefined}
      >
        <TextInput value={name} onText={setName} maxLength={120} />
      </Field>
      <fieldset className="make-languages">
        <legend>{t('make.languages')}</legend>
        {OFFERED.map((tag) => (
          <label key={tag} className="tick">
            <input
              type="checkbox"
              checked={languages.includes(tag)}
              onChange={(event) => toggle(tag, event.target.checked)}
            />
            <span lang={tag}>{languageName(tag, tag)}</span>
            <span className="faint tiny">{tag}</span>
          </label>
        ))}
        {tried && languages.length === 0 ? (
          <Fault>{t('make.need-language')}</Fault>
        ) : (
          <p className="k-hint">{t('make.languages-hint')}</p>
        )}
      </fieldset>
      {create.error && <Fault>{failureWords(create.error, locale)}</Fault>}
    </Dialog>
  );
}
