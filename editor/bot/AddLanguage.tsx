// Adds a language: one of the usual ones by name, or any by its code.
import { useState, type FormEvent } from 'react';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { pinnedTexts } from '../document/bot-texts.ts';
import { setLanguages } from '../document/operations/set-languages.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { botMessages } from '../text/bot.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { commonLanguages } from './common-languages.ts';
import { languageTag } from './language-tag.ts';

const MOST = 30;
const OTHER = 'other';

export function AddLanguage({ onAdded }: { onAdded(language: string): void }) {
  const t = useWords(botMessages);
  const locale = useLocale();
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const { languages } = document;
  const offered = commonLanguages.filter((tag) => !languages.includes(tag));
  const [choice, setChoice] = useState<string>();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const chosen =
    choice !== undefined && (choice === OTHER || offered.includes(choice)) ? choice : (offered[0] ?? OTHER);
  const tag = chosen === OTHER ? languageTag(code) : chosen;
  const fault =
    languages.length >= MOST
      ? t('languages.full')
      : tag === undefined
        ? t('languages.bad-code')
        : languages.includes(tag)
          ? t('languages.there')
          : undefined;
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault !== undefined || tag === undefined) return;
    studio.commit(
      setLanguages.of({ languages: [...languages, tag], texts: pinnedTexts(document, studio.definitions) }),
    );
    setChoice(undefined);
    setCode('');
    setTried(false);
    onAdded(tag);
  };
  const options = [
    ...offered.map((value) => ({ value, label: `${languageName(value, locale)} · ${value}` })),
    { value: OTHER, label: t('languages.other') },
  ];
  const error = tried ? fault : undefined;
  return (
    <form className="add-language" onSubmit={add} noValidate>
      <Field label={t('languages.add')} hint={t('languages.add-hint')} error={chosen === OTHER ? undefined : error}>
        <Select value={chosen} options={options} onChoose={setChoice} />
      </Field>
      {chosen === OTHER && (
        <Field label={t('languages.code')} hint={t('languages.code-hint')} error={error}>
          <TextInput mono value={code} onText={setCode} maxLength={35} spellCheck={false} autoCapitalize="off" />
        </Field>
      )}
      <Button submit>{t('languages.add-go')}</Button>
    </form>
  );
}
