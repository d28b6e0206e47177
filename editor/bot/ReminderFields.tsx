// What the bot says when nobody answers its question: up to three lines, each with its delay.
import { Plus, Trash2 } from 'lucide-react';
import { MOST_REMINDERS } from '@dialoom/shared/document/document';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { mannersMessages } from '../text/manners.ts';
import { useWords } from '../text/use-words.ts';
import { OwnText } from './OwnText.tsx';
import { useTypedText } from './use-typed-text.ts';

const FIRST_AFTER = 60;
const SAID_CHARACTERS = 500;

export function ReminderFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(mannersMessages);
  const studio = useStudio();
  const reminders = useDraft(({ document }) => document.settings.reminders) ?? [];
  const languages = useDraft(({ document }) => document.languages);
  const add = () => {
    // in every language we have words for; other languages are shown as missing
    const ours = { 'zh-CN': mannersMessages['reminders.fresh']['zh-CN'], en: mannersMessages['reminders.fresh'].en };
    const text = Object.fromEntries(
      languages.flatMap((language) => {
        const own = language.startsWith('zh') ? ours['zh-CN'] : language.startsWith('en') ? ours.en : undefined;
        return own === undefined ? [] : [[language, own]];
      }),
    );
    studio.commit(editSettings.of({ path: ['reminders', reminders.length], value: { after: FIRST_AFTER, text } }));
  };
  return (
    <section className="bot-section">
      <h2>{t('reminders.title')}</h2>
      <p className="section-lead">{t('reminders.lead')}</p>
      {reminders.map((reminder, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a reminder is its place in the row
        <fieldset key={at} className="manner">
          <legend>{t('reminders.one', { n: at + 1 })}</legend>
          <div className="manner-body">
            <After at={at} after={reminder.after} mayEdit={mayEdit} />
            <OwnText
              place="reminder"
              field={String(at)}
              label={t('reminders.text')}
              most={SAID_CHARACTERS}
              mayEdit={mayEdit}
            />
          </div>
          {mayEdit && (
            <IconButton
              label={t('reminders.remove', { n: at + 1 })}
              icon={<Trash2 size={16} />}
              onClick={() => studio.commit(editSettings.of({ path: ['reminders', at] }))}
            />
          )}
        </fieldset>
      ))}
      {mayEdit && reminders.length < MOST_REMINDERS && (
        <Button icon={<Plus size={16} aria-hidden="true" />} onClick={add}>
          {t('reminders.add')}
        </Button>
      )}
    </section>
  );
}

function After({ at, after, mayEdit }: { at: number; after: number; mayEdit: boolean }) {
  const t = useWords(mannersMessages);
  const studio = useStudio();
  const fits = (text: string) => /^\d+$/.test(text.trim()) && Number(text) >= 5 && Number(text) <= 86_400;
  const typed = useTypedText(
    String(after),
    (text, merge) =>
      fits(text) && studio.commit(editSettings.of({ path: ['reminders', at, 'after'], value: Number(text) }), merge),
  );
  return (
    <Field
      label={t(at === 0 ? 'reminders.after-first' : 'reminders.after')}
      error={fits(typed.value) ? undefined : t('reminders.bad-after')}
    >
      <TextInput {...typed} inputMode="numeric" readOnly={!mayEdit} maxLength={5} />
    </Field>
  );
}
