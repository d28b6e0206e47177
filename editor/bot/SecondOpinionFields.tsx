// Who is asked when the bot is in doubt: nobody, vectors, or a language model; with what it costs and what leaves the house.
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { Choices } from '../kit/Choices.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { useConnections } from '../queries/connections.ts';
import { useSecondOpinion } from '../queries/second-opinion.ts';
import { dialogueMessages } from '../text/dialogue.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

const waits = ['400', '800', '1500', '3000'] as const;

export function SecondOpinionFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(dialogueMessages);
  const studio = useStudio();
  const second = useDraft(({ document }) => document.settings.secondOpinion);
  const connections = useConnections();
  const models = (connections.data?.connections ?? []).filter(({ kind }) => kind === 'model');
  const set = (path: string[], value?: string | number | object) =>
    studio.commit(editSettings.of({ path: ['secondOpinion', ...path], ...(value !== undefined && { value: value as never }) }));
  const within = String(second?.withinMs ?? 800);
  return (
    <section className="bot-section">
      <h2>{t('second.title')}</h2>
      <p className="section-lead">{t('second.lead')}</p>
      <Choices
        label={t('second.by')}
        value={second?.by ?? 'off'}
        disabled={!mayEdit}
        options={(['off', 'embeddings', 'llm'] as const).map((value) => ({ value, label: t(`second.${value}`) }))}
        onChoose={(by) => (by === 'off' ? set([]) : second ? set(['by'], by) : set([], { by, connection: models[0]?.id ?? '', withinMs: 800 }))}
      />
      {second && (
        <>
          <p className="k-hint">{t(`second.${second.by}-hint`)}</p>
          <Field
            label={t('second.connection')}
            error={second.connection === '' && connections.data ? t(models.length === 0 ? 'second.none' : 'second.choose') : undefined}
          >
            <Select
              value={second.connection}
              disabled={!mayEdit}
              options={[
                { value: '', label: t('second.choose') },
                ...models.map(({ id, name }) => ({ value: id, label: name })),
                ...(second.connection !== '' && !models.some(({ id }) => id === second.connection) ? [{ value: second.connection, label: second.connection }] : []),
              ]}
              onChoose={(connection) => set(['connection'], connection)}
            />
          </Field>
          <Field label={t('second.within')}>
            <Select
              value={within}
              disabled={!mayEdit}
              options={[...new Set([...waits, within])].map((n) => ({ value: n, label: t('second.ms', { n }) }))}
              onChoose={(n) => set(['withinMs'], Number(n))}
            />
          </Field>
          <p className="k-hint">{t('second.privacy')}</p>
          <Cost />
        </>
      )}
    </section>
  );
} // prettier-ignore

function Cost() {
  const t = useWords(dialogueMessages);
  const locale = useLocale();
  const { bot } = useStudio();
  const { data } = useSecondOpinion(bot);
  if (!data) return null;
  const number = (n: number) => n.toLocaleString(locale);
  if (data.asked === 0 && data.tokens === 0) return <p className="k-hint">{t('second.unused')}</p>;
  const { asked, helped, failed, tokens } = data;
  return (
    <p className="second-cost">
      {t('second.cost', {
        asked: number(asked),
        helped: number(helped),
        failed: number(failed),
        tokens: number(tokens),
      })}
    </p>
  );
}
