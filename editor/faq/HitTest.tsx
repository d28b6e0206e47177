// Type what a customer would ask: what is found, how sure, and why. One press makes the sentence a similar question.
import { useState } from 'react';
import { CircleCheck, CircleHelp, CircleSlash, Plus } from 'lucide-react';
import type { FaqEntry, FaqHit, KnowledgeList } from '@dialoom/shared/api/faq';
import { PassageHits } from '../documents/PassageHits.tsx';
import { FactHits, type FactSay } from '../facts/FactHits.tsx';
import { Button } from '../kit/Button.tsx';
import { Chip, type ChipKind } from '../kit/Chip.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { readEntry, useSaveFaq, useTryFaq } from '../queries/knowledge.ts';
import { documentMessages } from '../text/documents.ts';
import { factsMessages } from '../text/facts.ts';
import { faqMessages } from '../text/faq.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { draftOf, bodyOf, questionOf } from './draft.ts';

type Props = {
  list: KnowledgeList;
  mayEdit: boolean;
  /** Nothing fits: an entry for it. */
  onAdd(question: string): void;
  onOpen(entry: FaqEntry): void;
  onClose(): void;
};
type Band = FaqHit['band'];
const chips: Readonly<Record<Band, ChipKind>> = { found: 'ok', doubtful: 'warn', none: 'plain' };
const icons = { found: CircleCheck, doubtful: CircleHelp, none: CircleSlash } as const;
const SHOWN = 5;

export function HitTest({ list, mayEdit, onAdd, onOpen, onClose }: Props) {
  const t = useWords(faqMessages);
  const d = useWords(documentMessages);
  const f = useWords(factsMessages);
  const locale = useLocale();
  const look = useTryFaq(list.id);
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [passage, setPassage] = useState<Band>('none');
  const [fact, setFact] = useState<FactSay>('nothing');
  const run = (said = text.trim()) => {
    if (said === '') return;
    setAsked(said);
    look.mutate({ text: said, locale });
  };
  const hits = look.data?.hits ?? [];
  const band = hits[0]?.band;
  // the order of conversations: word for word, tables, questions by search, documents
  const literal = band === 'found' && hits[0]?.how !== 'words';
  const inTable = (fact === 'answers' && !literal) || (fact === 'asks' && band !== 'found' && passage !== 'found');
  const inDocument = !inTable && band !== 'found' && passage !== 'none' && (passage === 'found' || band !== 'doubtful');
  return (
    <Dialog open shape="side" title={t('faq.try-title')} description={t('faq.try-lead')} onClose={onClose} onSubmit={() => run()}>
      <Field label={t('faq.try-label')}>
        <span className="faq-try">
          <TextInput value={text} onText={setText} maxLength={500} enterKeyHint="search" />
          <Button kind="primary" submit busy={look.isPending && t('faq.try-running')}>
            {t('faq.try-run')}
          </Button>
        </span>
      </Field>
      {look.error && <Fault>{failureWords(look.error, locale)}</Fault>}
      {look.data && (
        <div className="faq-hits" data-first={inTable ? 'table' : inDocument ? 'document' : undefined}>
          <p role="status" className="faq-verdict">
            {inTable ? f(fact === 'answers' ? 'facts.hit-answers' : 'facts.hit-asks') : inDocument ? d(`doc.try-${passage}`) : t(band === undefined ? 'faq.try-nothing' : `faq.try-${band}`)}
          </p>
          {look.data.silent.length > 0 && (
            <div className="faq-silent">
              <p>{t('faq.try-silent')}</p>
              <ul>
                {look.data.silent.map((hit) => (
                  <li key={hit.id}>
                    <button type="button" className="row-open" onClick={() => void readEntry(list.id, hit.id).then(onOpen)}>
                      {hit.question}
                    </button>
                    <Chip kind="plain">{t(`faq.silent.${hit.state}`)}</Chip>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <ol>
            {hits.slice(0, SHOWN).map((hit) => (
              <Hit key={hit.id} hit={hit} list={list.id} asked={asked} mayEdit={mayEdit} onOpen={onOpen} onAdded={() => run(asked)} />
            ))}
          </ol>
          <FactHits list={list.id} asked={asked} onSay={setFact} />
          <PassageHits list={list.id} asked={asked} onBand={setPassage} />
          {mayEdit && band !== 'found' && !(inTable && fact === 'answers') && (
            <Button icon={<Plus size={14} aria-hidden="true" />} onClick={() => onAdd(asked)}>
              {t('faq.try-add')}
            </Button>
          )}
          <p className="k-hint num">{t('faq.try-took', { n: look.data.entries, ms: look.data.ms.toFixed(1) })}</p>
        </div>
      )}
    </Dialog>
  );
} // prettier-ignore

type HitProps = {
  hit: FaqHit;
  list: string;
  asked: string;
  mayEdit: boolean;
  onOpen(entry: FaqEntry): void;
  onAdded(): void;
};
function Hit({ hit, list, asked, mayEdit, onOpen, onAdded }: HitProps) {
  const t = useWords(faqMessages);
  const locale = useLocale();
  const save = useSaveFaq(list);
  const [fault, setFault] = useState<unknown>();
  const Icon = icons[hit.band];
  const why = hit.how !== 'words' ? t(`faq.how.${hit.how}`, { by: hit.by }) : hit.shared.length === 0 ? t('faq.how.meaning', { by: hit.by }) : t('faq.how.words', { by: hit.by, shared: hit.shared.slice(0, 8).join(locale === 'zh-CN' ? '、' : ', ') });
  /** Filed under the language of its letters, where the entry has it. */
  const add = async () => {
    try {
      const entry = await readEntry(list, hit.id);
      const languages = Object.keys(entry.texts);
      const base = /\p{Script=Han}/u.test(asked) ? 'zh' : 'en';
      const language = languages.find((one) => one.startsWith(base)) ?? languages[0];
      const body = bodyOf(draftOf(entry), entry);
      const texts = language === undefined ? undefined : body.texts[language];
      if (language === undefined || !texts) return;
      await save.mutateAsync({ id: entry.id, rev: entry.rev, entry: { ...body, texts: { ...body.texts, [language]: { ...texts, similar: [...(texts.similar ?? []), asked.slice(0, 300)] } } } });
      toast(t('faq.added-similar', { name: questionOf(entry, locale) }));
      onAdded();
    } catch (error) {
      setFault(error);
    }
  };
  return (
    <li className="faq-hit" data-band={hit.band}>
      <div className="faq-hit-head">
        <button type="button" className="row-open grow" onClick={() => void readEntry(list, hit.id).then(onOpen, setFault)}>
          {hit.question}
        </button>
        <Chip kind={chips[hit.band]} icon={<Icon aria-hidden="true" />}>{t(`faq.band.${hit.band}`)}</Chip>
        <span className="num faint">{t('faq.confidence', { n: Math.round(hit.confidence * 100) })}</span>
      </div>
      <p className="k-hint">{why}</p>
      {mayEdit && hit.how !== 'same' && (
        <Button small kind="quiet" icon={<Plus size={13} aria-hidden="true" />} busy={save.isPending && t('faq.saving')} onClick={() => void add()}>
          {t('faq.add-similar')}
        </Button>
      )}
      {fault !== undefined && <Fault>{failureWords(fault, locale)}</Fault>}
    </li>
  );
} // prettier-ignore
