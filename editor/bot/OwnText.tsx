// One of the bot's own texts, in each of its languages. Empty: the built-in words.
import type { Words } from '@dialoom/shared/document/document';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { ownPath, textIn, withText, writeText, type OwnPlace } from '../document/bot-texts.ts';
import { getIn } from '../document/path.ts';
import { Chip } from '../kit/Chip.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { languageShort } from '../inspector/language-name.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useTypedText } from './use-typed-text.ts';

type Props = {
  place: Exclude<OwnPlace, 'trigger'>;
  field: string;
  label: string;
  /** What stands there while nothing is written. */
  placeholder?: string | ((language: string) => string);
  hint?: string | undefined;
  most: number;
  mayEdit: boolean;
};

export function OwnText({ place, field, label, hint, ...rest }: Props) {
  const languages = useDraft(({ document }) => document.languages);
  return (
    <fieldset className="own-text">
      <legend>{label}</legend>
      {languages.map((language) => (
        <OwnLine key={language} place={place} field={field} language={language} label={label} {...rest} />
      ))}
      {hint !== undefined && <p className="k-hint">{hint}</p>}
    </fieldset>
  );
}

function OwnLine({
  place,
  field,
  language,
  label,
  placeholder,
  most,
  mayEdit,
}: Omit<Props, 'hint'> & { language: string }) {
  const studio = useStudio();
  const locale = useLocale();
  const languages = useDraft(({ document }) => document.languages);
  const value = useDraft(({ document }) => getIn(document, ownPath[place](field))) as Words | undefined;
  const alone = languages.length < 2;
  const isFirst = language === languages[0];
  const stored = typeof value === 'string' && !isFirst ? '' : value === undefined ? '' : textIn(value, language);
  const typed = useTypedText(stored, (text, merge) =>
    studio.commit(writeText({ place: { in: place, field } }, withText(value, languages, language, text)), merge),
  );
  const standard = typeof placeholder === 'function' ? placeholder(language) : placeholder;
  const fallback = isFirst || value === undefined ? standard : textIn(value, languages[0] ?? language) || standard;
  const { onKeyDown: _, ...lines } = typed; // Enter is a new line there
  const given = {
    lang: language,
    maxLength: most,
    readOnly: !mayEdit,
    'aria-label': alone ? label : `${label} · ${languageName(language, locale)}`,
    placeholder: fallback,
  };
  return (
    <div className="words-line">
      {!alone && <Chip>{languageShort(language)}</Chip>}
      {place !== 'widget' && place !== 'hot' ? (
        <TextArea rows={1} {...lines} {...given} />
      ) : (
        <TextInput {...typed} {...given} />
      )}
    </div>
  );
}
