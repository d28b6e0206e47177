// What an entry is besides its texts: where it belongs, whether it answers, when, with which rank, and what comes after it.
import { useDeferredValue, useState } from 'react';
import { Plus, X } from 'lucide-react';
import {
  CATEGORY_CHARACTERS,
  MOST_RELATED,
  type FaqEntry,
  type FaqStage,
  type KnowledgeList,
} from '@dialoom/shared/api/faq';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { useFaq, useFaqEntries, useFaqFlows } from '../queries/knowledge.ts';
import { faqMessages } from '../text/faq.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { questionOf } from './draft.ts';
import type { FieldsProps } from './EntryTexts.tsx';

type Props = FieldsProps & { list: KnowledgeList; stored: FaqEntry | undefined; mayApprove: boolean };

export function EntryRest({ list, stored, draft, set, wrong, mayApprove }: Props) {
  const t = useWords(faqMessages);
  const known = useFaq(list.id, {}).data?.pages[0]?.categories ?? [];
  const bound = list.review && !mayApprove;
  const answers = stored !== undefined && (stored.stage === 'approved' || stored.earlier);
  const stages: readonly FaqStage[] = !list.review ? ['approved', 'draft', 'retired'] : bound ? ['review', 'draft', ...(answers ? [] : (['retired'] as const))] : ['approved', 'review', 'draft', 'retired'];
  const stage = stages.includes(draft.stage) ? draft.stage : (stages[0] ?? 'draft');
  return (
    <>
      <Field label={t('faq.category')} hint={t('faq.category-hint')}>
        <TextInput value={draft.category} onText={(category) => set({ ...draft, category })} maxLength={CATEGORY_CHARACTERS} list="faq-categories" />
      </Field>
      <datalist id="faq-categories">
        {known.filter(({ name }) => name !== '').map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="faq-stage">
        <span className="k-label">{t('faq.stage')}</span>
        <Choices label={t('faq.stage')} value={stage} options={stages.map((value) => ({ value, label: t(`faq.stage.${value}`) }))} onChoose={(value) => set({ ...draft, stage: value })} />
        <p className="k-hint">
          {t(`faq.stage-hint.${stage}`)}
          {answers && (stage === 'draft' || stage === 'review') && ` ${t('faq.stage-earlier')}`}
        </p>
      </div>
      <details className="faq-further" open={wrong.tags || wrong.to || undefined}>
        <summary>{t('faq.further')}</summary>
        <Field label={t('faq.tags-label')} error={wrong.tags && t('faq.tags-wrong')}>
          <TextArea rows={2} value={draft.tags} onText={(tags) => set({ ...draft, tags })} />
        </Field>
        <Related list={list.id} own={stored?.id} related={draft.related} onChange={(related) => set({ ...draft, related })} />
        <Flow list={list.id} flow={draft.flow} onChange={(flow) => set({ ...draft, flow })} />
        <div className="faq-stage">
          <span className="k-label">{t('faq.priority')}</span>
          <Choices label={t('faq.priority')} value={draft.priority} options={(['low', 'normal', 'high'] as const).map((value) => ({ value, label: t(`faq.priority.${value}`) }))} onChoose={(priority) => set({ ...draft, priority })} />
          <p className="k-hint">{t('faq.priority-hint')}</p>
        </div>
        <div className="faq-dates">
          <Field label={t('faq.from')} hint={t('faq.date-hint')}>
            <TextInput type="datetime-local" value={draft.from} onText={(from) => set({ ...draft, from })} />
          </Field>
          <Field label={t('faq.to')} hint={t('faq.date-hint')} error={wrong.to && t('faq.ends-early')}>
            <TextInput type="datetime-local" value={draft.to} onText={(to) => set({ ...draft, to })} />
          </Field>
        </div>
      </details>
    </>
  );
} // prettier-ignore

type RelatedProps = {
  list: string;
  own: string | undefined;
  related: readonly string[];
  onChange(related: string[]): void;
};
function Related({ list, own, related, onChange }: RelatedProps) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const [q, setQ] = useState('');
  const wanted = useDeferredValue(q.trim());
  const found = useFaq(list, { q: wanted }, wanted !== '');
  const entries = useFaqEntries(list, related).data ?? [];
  const offered = wanted === '' ? [] : (found.data?.pages[0]?.entries ?? []).filter(({ id }) => id !== own && !related.includes(id)).slice(0, 5);
  return (
    <div className="faq-related">
      <Field label={t('faq.related')} hint={t('faq.related-hint')}>
        <TextInput type="search" placeholder={t('faq.related-find')} value={q} onText={setQ} maxLength={120} disabled={related.length >= MOST_RELATED} />
      </Field>
      {offered.length > 0 && (
        <ul className="faq-offered">
          {offered.map((one) => (
            <li key={one.id}>
              <Button small kind="quiet" icon={<Plus size={13} aria-hidden="true" />} onClick={() => (setQ(''), onChange([...related, one.id]))}>
                {questionOf(one, locale)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {entries.length > 0 && (
        <ul className="faq-chosen">
          {entries.filter(({ id }) => related.includes(id)).map((one) => (
            <li key={one.id}>
              <span className="cut">{questionOf(one, locale)}</span>
              <button type="button" className="k-icon-button" aria-label={t('faq.related-remove', { name: questionOf(one, locale) })} onClick={() => onChange(related.filter((id) => id !== one.id))}>
                <X size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
} // prettier-ignore

function Flow({ list, flow, onChange }: { list: string; flow: string; onChange(flow: string): void }) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const flows = useFaqFlows(list).data?.flows ?? [];
  if (flows.length === 0 && flow === '') return null;
  const apart = locale === 'zh-CN' ? '、' : ', ';
  return (
    <Field label={t('faq.flow')} hint={t('faq.flow-hint')}>
      <Select
        value={flow}
        options={[
          { value: '', label: t('faq.flow.none') },
          ...(flow !== '' && flows.every(({ id }) => id !== flow) ? [{ value: flow, label: t('faq.flow.unknown', { id: flow }) }] : []),
          ...flows.map(({ id, name, bots }) => ({ value: id, label: `${name} · ${bots.join(apart)}` })),
        ]}
        onChoose={onChange}
      />
    </Field>
  );
} // prettier-ignore
