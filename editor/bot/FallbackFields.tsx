// What happens when the customer is not understood several times in a row, and what is said on the way back from a question in between.
import { nearestLocale } from '@dialoom/shared/node/define';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { editSettings } from '../document/operations/edit-settings.ts';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { dialogueMessages } from '../text/dialogue.ts';
import { useWords } from '../text/use-words.ts';
import { OwnText } from './OwnText.tsx';

const times = ['0', '2', '3', '4', '5', '6'] as const;
const SAID_CHARACTERS = 200;

export function FallbackFields({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(dialogueMessages);
  const studio = useStudio();
  const fallback = useDraft(({ document }) => document.settings.fallback);
  const flows = useDraft(({ document }) => document.flows);
  const set = (path: string[], value?: string | number | object) =>
    studio.commit(editSettings.of({ path: ['fallback', ...path], ...(value !== undefined && { value: value as never }) }));
  const after = String(fallback?.after ?? 0);
  return (
    <section className="bot-section">
      <h2>{t('fallback.title')}</h2>
      <p className="section-lead">{t('fallback.lead')}</p>
      <Field label={t('fallback.when')}>
        <Select
          value={after}
          disabled={!mayEdit}
          options={[...new Set([...times, after])].map((n) => ({
            value: n,
            label: n === '0' ? t('fallback.off') : t('fallback.times', { n }),
          }))}
          onChoose={(n) => (n === '0' ? set([]) : fallback ? set(['after'], Number(n)) : set([], { after: Number(n) }))}
        />
      </Field>
      {fallback && (
        <Field label={t('fallback.flow')} hint={t('fallback.flow-hint')}>
          <Select
            value={fallback.flow ?? ''}
            disabled={!mayEdit}
            options={[
              { value: '', label: t('fallback.no-flow') },
              ...Object.entries(flows).map(([value, { name }]) => ({ value, label: name })),
            ]}
            onChoose={(flow) => set(['flow'], flow === '' ? undefined : flow)}
          />
        </Field>
      )}
      <OwnText
        place="says"
        field="returning"
        label={t('returning.label')}
        placeholder={(language) => dialogueMessages['returning.standard'][nearestLocale(language)]}
        most={SAID_CHARACTERS}
        mayEdit={mayEdit}
      />
    </section>
  );
} // prettier-ignore
