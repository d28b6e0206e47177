// Small talk: whether the bot answers it, and what it says of its own to each kind.
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { nearestLocale } from '@dialoom/shared/node/define';
import { smallTalkAnswers, smallTalkKinds, type SmallTalkKind } from '@dialoom/shared/small-talk/kinds';
import { Switch } from '../kit/Switch.tsx';
import { dialogueMessages } from '../text/dialogue.ts';
import { useWords } from '../text/use-words.ts';
import { OwnText } from './OwnText.tsx';

const SAID_CHARACTERS = 500;

export function SmallTalkFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(dialogueMessages);
  const studio = useStudio();
  const smallTalk = useDraft(({ document }) => document.settings.smallTalk);
  const isOn = smallTalk?.on === true;
  return (
    <section className="bot-section">
      <h2>{t('talk.title')}</h2>
      <p className="section-lead">{t('talk.lead')}</p>
      <div className="bot-switch">
        <Switch
          checked={isOn}
          disabled={!mayEdit}
          label={t('talk.on')}
          hint={t('talk.on-hint')}
          onChange={(on) =>
            studio.commit(
              editSettings.of(
                smallTalk
                  ? { path: ['smallTalk', 'on'], value: on }
                  : { path: ['smallTalk'], value: { on, answers: {}, without: [] } },
              ),
            )
          }
        />
      </div>
      {isOn && (
        <details className="talk-answers">
          <summary>{t('talk.answers')}</summary>
          <p className="k-hint">{t('talk.answers-hint')}</p>
          {smallTalkKinds.map((kind) => (
            <Answer key={kind} kind={kind} mayEdit={mayEdit} />
          ))}
        </details>
      )}
    </section>
  );
}

function Answer({ kind, mayEdit }: { kind: SmallTalkKind; mayEdit: boolean }) {
  const t = useWords(dialogueMessages);
  const studio = useStudio();
  const without = useDraft(({ document }) => document.settings.smallTalk?.without) ?? [];
  const name = useDraft(({ document }) => document.name);
  const isOff = without.includes(kind);
  const others = without.filter((one) => one !== kind);
  const standard = (language: string) =>
    smallTalkAnswers[kind][nearestLocale(language)][0]?.replaceAll('{bot}', name) ?? '';
  return (
    <div className="talk-answer">
      <Switch
        checked={!isOff}
        disabled={!mayEdit}
        label={t(`talk.${kind}`)}
        onChange={(on) =>
          studio.commit(editSettings.of({ path: ['smallTalk', 'without'], value: on ? others : [...others, kind] }))
        }
      />
      {!isOff && (
        <OwnText
          place="small-talk"
          field={kind}
          label={t('talk.answered', { kind: t(`talk.${kind}`) })}
          placeholder={standard}
          most={SAID_CHARACTERS}
          mayEdit={mayEdit}
        />
      )}
    </div>
  );
}
