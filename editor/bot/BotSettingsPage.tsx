// Settings of one bot: its name, how it understands, what it says around a hand-off, how its chat window looks. Part of the draft.
import { places } from '../app/places.ts';
import { Page } from '../app/Page.tsx';
import { Link } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { setDocumentName } from '../document/operations/set-document-name.ts';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useMay } from '../queries/session.ts';
import { botMessages } from '../text/bot.ts';
import { useWords } from '../text/use-words.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { BehaviourFields } from './BehaviourFields.tsx';
import { FallbackFields } from './FallbackFields.tsx';
import { FileFields } from './FileFields.tsx';
import { GateFields } from './GateFields.tsx';
import { GuardFields } from './GuardFields.tsx';
import { HotQuestionFields } from './HotQuestionFields.tsx';
import { HourFields } from './HourFields.tsx';
import { MainFlow } from './MainFlow.tsx';
import { OwnText } from './OwnText.tsx';
import { ReminderFields } from './ReminderFields.tsx';
import { SecondOpinionFields } from './SecondOpinionFields.tsx';
import { SmallTalkFields } from './SmallTalkFields.tsx';
import { handoffFields, widgetFields } from './own-text-name.ts';
import { ThemeFields } from './ThemeFields.tsx';
import { ThisBot } from './ThisBot.tsx';
import { useTypedText } from './use-typed-text.ts';

const NAME_CHARACTERS = 120;
/** A line of the chat window; what the bot says may be a paragraph. */
const LINE_CHARACTERS = 200;
const SAID_CHARACTERS = 2_000;

export default function BotSettingsPage() {
  const t = useWords(botMessages);
  const studio = useStudio();
  const mayEdit = useMay('bots.edit');
  const botName = useDraft(({ document }) => document.name);
  const name = useTypedText(botName, (text, merge) => studio.commit(setDocumentName.of({ name: text.trim() }), merge));
  return (
    <Page narrow title={t('settings.title')} lead={t(mayEdit ? 'settings.lead' : 'bot.read-only')}>
      <section className="bot-section">
        <h2>{t('settings.general')}</h2>
        <Field label={t('bot.name')} error={name.value.trim() === '' ? t('bot.need-name') : undefined}>
          <TextInput {...name} readOnly={!mayEdit} maxLength={NAME_CHARACTERS} />
        </Field>
        <MainFlow mayEdit={mayEdit} />
      </section>
      <BehaviourFields mayEdit={mayEdit} />
      <AnswerFields mayEdit={mayEdit} />
      <SmallTalkFields mayEdit={mayEdit} />
      <FallbackFields mayEdit={mayEdit} />
      <SecondOpinionFields mayEdit={mayEdit} />
      <ReminderFields mayEdit={mayEdit} />
      <GuardFields mayEdit={mayEdit} />
      <FileFields mayEdit={mayEdit} />
      <section className="bot-section">
        <h2>{t('settings.window')}</h2>
        <p className="section-lead">
          {t('settings.window-lead')} <Link to={places.embed(studio.bot)}>{t('settings.window-preview')}</Link>
        </p>
        <ThemeFields mayEdit={mayEdit} />
        {widgetFields.map((field) => (
          <OwnText
            key={field}
            place="widget"
            field={field}
            label={t(`widget.${field}`)}
            placeholder={field === 'title' ? botName : t('settings.text-standard')}
            most={LINE_CHARACTERS}
            mayEdit={mayEdit}
          />
        ))}
      </section>
      <HotQuestionFields mayEdit={mayEdit} />
      <HourFields mayEdit={mayEdit} />
      <section className="bot-section">
        <h2>{t('settings.person')}</h2>
        <p className="section-lead">{t('settings.person-lead')}</p>
        {handoffFields.map((field) => (
          <OwnText
            key={field}
            place="handoff"
            field={field}
            label={t(`handoff.${field}`)}
            placeholder={t('handoff.standard')}
            most={SAID_CHARACTERS}
            mayEdit={mayEdit}
          />
        ))}
      </section>
      <GateFields mayEdit={mayEdit} />
      <ThisBot />
    </Page>
  );
}
