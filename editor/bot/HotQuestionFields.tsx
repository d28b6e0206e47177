// The questions that the chat window offers before anything was said.
import { Plus, Trash2 } from 'lucide-react';
import { MOST_HOT_QUESTIONS } from '@dialoom/shared/document/document';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Switch } from '../kit/Switch.tsx';
import { mannersMessages } from '../text/manners.ts';
import { useWords } from '../text/use-words.ts';
import { OwnText } from './OwnText.tsx';

const QUESTION_CHARACTERS = 200;

export function HotQuestionFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(mannersMessages);
  const studio = useStudio();
  const welcome = useDraft(({ document }) => document.settings.welcome);
  const questions = welcome?.hotQuestions ?? [];
  const path = ['welcome', 'hotQuestions'];
  return (
    <section className="bot-section">
      <h2>{t('hot.title')}</h2>
      <p className="section-lead">{t('hot.lead')}</p>
      {questions.map((_, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a question is its place in the list
        <div key={at} className="manner">
          <div className="manner-body">
            <OwnText
              place="hot"
              field={String(at)}
              label={t('hot.one', { n: at + 1 })}
              placeholder={t('hot.example')}
              most={QUESTION_CHARACTERS}
              mayEdit={mayEdit}
            />
          </div>
          {mayEdit && (
            <IconButton
              label={t('hot.remove', { n: at + 1 })}
              icon={<Trash2 size={16} />}
              onClick={() => studio.commit(editSettings.of({ path: [...path, at] }))}
            />
          )}
        </div>
      ))}
      {mayEdit && questions.length < MOST_HOT_QUESTIONS && (
        <Button
          icon={<Plus size={16} aria-hidden="true" />}
          onClick={() => studio.commit(editSettings.of({ path: [...path, questions.length], value: '' }))}
        >
          {t('hot.add')}
        </Button>
      )}
      <div className="hot-switches">
        <Switch
          label={t('hot.measured')}
          hint={t('hot.measured-hint')}
          checked={welcome?.measured !== false}
          disabled={!mayEdit}
          onChange={(on) =>
            studio.commit(editSettings.of({ path: ['welcome', 'measured'], ...(!on && { value: false }) }))
          }
        />
        <Switch
          label={t('hot.suggest')}
          hint={t('hot.suggest-hint')}
          checked={welcome?.suggest !== false}
          disabled={!mayEdit}
          onChange={(on) =>
            studio.commit(editSettings.of({ path: ['welcome', 'suggest'], ...(!on && { value: false }) }))
          }
        />
      </div>
    </section>
  );
}
