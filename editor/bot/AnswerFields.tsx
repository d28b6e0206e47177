// How the bot answers: lines in a row, the customer's language, whether it helped, what it says while it looks.
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { Choices } from '../kit/Choices.tsx';
import { Switch } from '../kit/Switch.tsx';
import { mannersMessages } from '../text/manners.ts';
import { useWords } from '../text/use-words.ts';
import { OwnText } from './OwnText.tsx';

const windows = ['0', '1', '2', '3'] as const;
const SAID_CHARACTERS = 500;

export function AnswerFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(mannersMessages);
  const studio = useStudio();
  const { gatherSeconds, followLanguage, helpful } = useDraft(({ document }) => document.settings);
  const several = useDraft(({ document }) => document.languages.length > 1);
  const set = (field: string, value: boolean | number) => studio.commit(editSettings.of({ path: [field], value }));
  return (
    <section className="bot-section">
      <h2>{t('answers.title')}</h2>
      <p className="choices-label">{t('answers.gather')}</p>
      <Choices
        label={t('answers.gather')}
        value={windows.find((one) => Number(one) === Math.ceil(gatherSeconds)) ?? '0'}
        disabled={!mayEdit}
        options={windows.map((value) => ({
          value,
          label: value === '0' ? t('answers.gather-off') : t('answers.gather-seconds', { n: value }),
        }))}
        onChoose={(value) => set('gatherSeconds', Number(value))}
      />
      <p className="k-hint">{t('answers.gather-hint')}</p>
      {several && (
        <div className="bot-switch">
          <Switch
            checked={followLanguage !== false}
            disabled={!mayEdit}
            label={t('answers.follow')}
            hint={t('answers.follow-hint')}
            onChange={(on) => set('followLanguage', on)}
          />
        </div>
      )}
      <div className="bot-switch">
        <Switch
          checked={helpful === true}
          disabled={!mayEdit}
          label={t('answers.helpful')}
          hint={t('answers.helpful-hint')}
          onChange={(on) => set('helpful', on)}
        />
      </div>
      <OwnText
        place="says"
        field="stillLooking"
        label={t('answers.still')}
        placeholder={t('answers.standard')}
        most={SAID_CHARACTERS}
        mayEdit={mayEdit}
      />
    </section>
  );
}
