// One intent: its name, what customers say in each language, the flow that answers it from anywhere, where it is used.
import { useMemo, useState } from 'react';
import { ArrowLeft, Merge, Trash2 } from 'lucide-react';
import type { Intent } from '@dialoom/shared/document/document';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { NodeLinks } from '../bot/NodeLinks.tsx';
import { useTypedText } from '../bot/use-typed-text.ts';
import { useDraft, useStudio, useView } from '../canvas/studio-context.ts';
import { intentUses } from '../document/intent-uses.ts';
import { deleteIntent } from '../document/operations/delete-intent.ts';
import { renameIntent } from '../document/operations/rename-intent.ts';
import { setGlobal } from '../document/operations/set-global.ts';
import { Choices } from '../kit/Choices.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { intentMessages } from '../text/intents.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { countOf } from './examples.ts';
import { ExampleLines } from './ExampleLines.tsx';
import { MergeIntents } from './MergeIntents.tsx';

type Props = {
  bot: string;
  id: string;
  intent: Intent;
  /** Only examples that hold them are shown. */ words: string;
  mayEdit: boolean;
};

export function IntentDetail({ bot, id, intent, words, mayEdit }: Props) {
  const t = useWords(intentMessages);
  const locale = useLocale();
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const { languages, flows } = document;
  const chosen = useView((view) => view.language); // the one the texts of the canvas are in
  const setChosen = (language: string) => studio.view.setState({ language });
  const [deleting, setDeleting] = useState(false);
  const [merging, setMerging] = useState(false);
  const language = chosen !== undefined && languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  const uses = useMemo(() => intentUses(document, studio.definitions, id), [document, studio, id]);
  const name = useTypedText(intent.name, (text, merge) => {
    const trimmed = text.trim();
    if (trimmed !== '' && trimmed !== intent.name) studio.commit(renameIntent.of({ id, name: trimmed }), merge);
  });
  const remove = () => {
    studio.commit(deleteIntent.of({ id }));
    setDeleting(false);
    navigate(places.intents(bot), { replace: true });
    toast(t('intents.deleted', { name: intent.name }), { label: t('intents.undo'), run: () => studio.draft.undo() });
  };
  const flowsOf = new Intl.ListFormat(locale, { type: 'conjunction' }).format([
    ...new Set(uses.map(({ flow }) => flows[flow]?.name ?? flow)),
  ]);
  return (
    <>
      {/* the page's own title is not shown on a phone */}
      <h1 className="sr phone-only">{intent.name}</h1>
      <header className="intent-head">
        <Link to={places.intents(bot)} className="k-icon-button phone-only" aria-label={t('intents.back')}>
          <ArrowLeft size={16} aria-hidden="true" />
        </Link>
        <div className="intent-name grow">
          <TextInput {...name} readOnly={!mayEdit} aria-label={t('intents.name')} maxLength={120} />
        </div>
        {mayEdit && Object.keys(document.intents).length > 1 && (
          <IconButton
            label={t('merge.open')}
            icon={<Merge size={16} aria-hidden="true" />}
            onClick={() => setMerging(true)}
          />
        )}
        {mayEdit && (
          <IconButton
            label={t('intents.delete')}
            icon={<Trash2 size={16} aria-hidden="true" />}
            onClick={() => setDeleting(true)}
          />
        )}
      </header>
      <Tabs
        label={t('intents.language')}
        value={language}
        tabs={languages.map((tag) => ({
          value: tag,
          label: languageName(tag, locale),
          count: intent.examples[tag]?.length ?? 0,
        }))}
        onChoose={setChosen}
      >
        <ExampleLines
          key={`${language} ${words}`}
          bot={bot}
          id={id}
          intent={intent}
          language={language}
          words={words}
          mayEdit={mayEdit}
        />
      </Tabs>
      <div className="intent-more">
        <Field label={t('intents.global')} hint={t('intents.global-hint')}>
          <Select
            value={intent.global ?? ''}
            disabled={!mayEdit}
            options={[
              { value: '', label: t('intents.global-none') },
              ...Object.entries(flows).map(([value, { name }]) => ({ value, label: name })),
            ]}
            onChoose={(flow) => studio.commit(setGlobal.of({ intent: id, ...(flow === '' ? {} : { flow }) }))}
          />
        </Field>
        {intent.global !== undefined && (
          <div>
            <p className="choices-label">{t('intents.coming')}</p>
            <Choices
              label={t('intents.coming')}
              value={intent.startsOver ? 'over' : 'between'}
              disabled={!mayEdit}
              options={(['between', 'over'] as const).map((value) => ({ value, label: t(`intents.coming-${value}`) }))}
              onChoose={(value) =>
                studio.commit(
                  setGlobal.of({
                    intent: id,
                    ...(intent.global !== undefined && { flow: intent.global }),
                    startsOver: value === 'over',
                  }),
                )
              }
            />
          </div>
        )}
        <section>
          <h2>{t('intents.used')}</h2>
          {uses.length === 0 ? <p className="muted">{t('intents.unused')}</p> : <NodeLinks bot={bot} uses={uses} />}
        </section>
      </div>
      {merging && <MergeIntents bot={bot} a={id} opens onClose={() => setMerging(false)} />}
      <ConfirmDialog
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('intents.delete-title', { name: intent.name })}
        consequences={
          uses.length > 0
            ? t('intents.delete-used', { uses: uses.length, places: flowsOf, n: countOf(intent) })
            : t('intents.delete-body', { n: countOf(intent) })
        }
        verb={t('intents.delete-verb')}
        onConfirm={remove}
      />
    </>
  );
}
