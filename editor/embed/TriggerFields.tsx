// One line: its words in each language, when it comes, on which pages, how often.
import type { Trigger, Words } from '@dialoom/shared/document/document';
import type { Json } from '@dialoom/shared/node/effects';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { useTypedText } from '../bot/use-typed-text.ts';
import { textIn, withText } from '../document/bot-texts.ts';
import { editWidget } from '../document/operations/edit-widget.ts';
import { languageShort } from '../inspector/language-name.ts';
import { Chip } from '../kit/Chip.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { Switch } from '../kit/Switch.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { embedMessages } from '../text/embed.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = { trigger: Trigger; at: number; mayEdit: boolean; isNew: boolean };
/** A line that is longer is not read while something else is. */
const LINE = 200;

export function TriggerFields({ trigger, at, mayEdit, isNew }: Props) {
  const t = useWords(embedMessages);
  const studio = useStudio();
  const languages = useDraft(({ document }) => document.languages);
  const set = (field: keyof Trigger, value: Json, merge?: string) =>
    studio.commit(editWidget.of({ path: ['triggers', at, field], value }), merge);
  const isEmpty =
    languages.every((language) => textIn(trigger.words, language).trim() === '') &&
    (typeof trigger.words !== 'string' || trigger.words.trim() === '');
  const pages = useTypedText(trigger.pages.join('\n'), (text, merge) =>
    set(
      'pages',
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .slice(0, 50),
      merge,
    ),
  );
  const { onKeyDown: _, ...lines } = pages; // Enter is a new line there
  return (
    <div className="trigger-fields">
      <fieldset className="own-text">
        <legend>{t('embed.trigger-words')}</legend>
        {languages.map((language, i) => (
          <Line
            key={language}
            language={language}
            words={trigger.words}
            mayEdit={mayEdit}
            isNew={isNew && i === 0}
            write={(words, merge) => set('words', words, merge)}
          />
        ))}
        {isEmpty && <p className="k-hint">{t('embed.trigger-empty')}</p>}
      </fieldset>
      <div className="trigger-row">
        <Field label={t('embed.trigger-when')}>
          <Select
            value={trigger.when}
            disabled={!mayEdit}
            options={(['time', 'scroll', 'exit'] as const).map((value) => ({ value, label: t(`embed.when-${value}`) }))}
            onChoose={(value) => set('when', value)}
          />
        </Field>
        {trigger.when === 'time' && (
          <Amount
            label={t('embed.trigger-seconds')}
            value={trigger.seconds}
            most={3_600}
            least={0}
            mayEdit={mayEdit}
            write={(value, merge) => set('seconds', value, merge)}
          />
        )}
        {trigger.when === 'scroll' && (
          <Amount
            label={t('embed.trigger-percent')}
            value={trigger.percent}
            most={100}
            least={1}
            mayEdit={mayEdit}
            write={(value, merge) => set('percent', value, merge)}
          />
        )}
        <Field label={t('embed.trigger-once')}>
          <Select
            value={trigger.once}
            disabled={!mayEdit}
            options={(['session', 'visitor'] as const).map((value) => ({ value, label: t(`embed.once-${value}`) }))}
            onChoose={(value) => set('once', value)}
          />
        </Field>
      </div>
      <Field label={t('embed.trigger-pages')} hint={t('embed.trigger-pages-hint')}>
        <TextArea
          mono
          rows={1}
          {...lines}
          readOnly={!mayEdit}
          spellCheck={false}
          placeholder={t('embed.trigger-pages-all')}
        />
      </Field>
      <Switch
        checked={trigger.phones}
        disabled={!mayEdit}
        label={t('embed.trigger-phones')}
        hint={t('embed.trigger-phones-hint')}
        onChange={(phones) => set('phones', phones)}
      />
    </div>
  );
}

type LineProps = {
  language: string;
  words: Words;
  mayEdit: boolean;
  isNew: boolean;
  write(words: Json, merge: string): void;
};
function Line({ language, words, mayEdit, isNew, write }: LineProps) {
  const t = useWords(embedMessages);
  const locale = useLocale();
  const languages = useDraft(({ document }) => document.languages);
  const alone = languages.length < 2;
  const isFirst = language === languages[0];
  const typed = useTypedText(typeof words === 'string' && !isFirst ? '' : textIn(words, language), (text, merge) =>
    write(withText(words, languages, language, text) ?? '', merge),
  );
  return (
    <div className="words-line">
      {!alone && <Chip>{languageShort(language)}</Chip>}
      <TextInput
        {...typed}
        lang={language}
        maxLength={LINE}
        readOnly={!mayEdit}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the line was just asked for by a button
        autoFocus={isNew}
        aria-label={
          alone ? t('embed.trigger-words') : `${t('embed.trigger-words')} · ${languageName(language, locale)}`
        }
        placeholder={t('embed.trigger-example')}
      />
    </div>
  );
}

type AmountProps = {
  label: string;
  value: number;
  least: number;
  most: number;
  mayEdit: boolean;
  write(value: number, merge: string): void;
};
function Amount({ label, value, least, most, mayEdit, write }: AmountProps) {
  const t = useWords(embedMessages);
  const fits = (text: string) => /^\d+$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
  const typed = useTypedText(String(value), (text, merge) => fits(text) && write(Number(text), merge));
  return (
    <Field label={label} error={fits(typed.value) ? undefined : t('embed.trigger-range', { least, most })}>
      <TextInput {...typed} inputMode="numeric" readOnly={!mayEdit} maxLength={4} />
    </Field>
  );
}
