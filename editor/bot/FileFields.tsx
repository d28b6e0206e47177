// Pictures and documents from customers: whether, and how large one may be.
import { MOST_MEGABYTES } from '@dialoom/shared/document/document';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { Choices } from '../kit/Choices.tsx';
import { Switch } from '../kit/Switch.tsx';
import { botMessages } from '../text/bot.ts';
import { useWords } from '../text/use-words.ts';

const SIZES = [2, 5, 10, MOST_MEGABYTES];

export function FileFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(botMessages);
  const studio = useStudio();
  const { on, megabytes } = useDraft(({ document }) => document.settings.files);
  const set = (field: string, value: boolean | number) =>
    studio.commit(editSettings.of({ path: ['files', field], value }));
  const sizes = SIZES.includes(megabytes) ? SIZES : [...SIZES, megabytes].toSorted((a, b) => a - b);
  return (
    <section className="bot-section">
      <h2>{t('settings.files')}</h2>
      <div className="bot-switch">
        <Switch
          checked={on}
          disabled={!mayEdit}
          label={t('settings.files-on')}
          hint={t('settings.files-hint')}
          onChange={(value) => set('on', value)}
        />
      </div>
      {on && (
        <>
          <p className="choices-label">{t('settings.files-most')}</p>
          <Choices
            label={t('settings.files-most')}
            value={String(megabytes)}
            disabled={!mayEdit}
            options={sizes.map((size) => ({ value: String(size), label: `${size} MB` }))}
            onChoose={(value) => set('megabytes', Number(value))}
          />
        </>
      )}
    </section>
  );
}
