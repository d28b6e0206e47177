// What the tables of a list say to a question: the answer or what is asked back, what was understood, and the row it stands in.
import type { tryFacts } from '@dialoom/shared/api/facts';
import type { Answer } from '@dialoom/shared/api/route';
import { Markdown } from '../inspector/Markdown.tsx';
import { Chip } from '../kit/Chip.tsx';
import { factsMessages } from '../text/facts.ts';
import { useWords } from '../text/use-words.ts';

type Told = Answer<typeof tryFacts>;
/** @param asksOn the next question may be about the same thing */
export function FactOutcome({ told, asksOn = false }: { told: Told; asksOn?: boolean }) {
  const t = useWords(factsMessages);
  const { kind, understood, answer = '', cells, choices, ms } = told;
  return (
    <div className="facts-told" role="status">
      {kind === 'none' && <p>{t('facts.try-none')}</p>}
      {answer !== '' && <div className="facts-answer"><Markdown source={answer} /></div>}
      {(kind === 'ask-thing' || kind === 'ask-fact') && <p>{t(`facts.try-${kind}`)}</p>}
      {choices.length > 0 && (
        <div className="facts-chips">
          {choices.map(({ label }) => <Chip key={label} kind="accent">{label}</Chip>)}
        </div>
      )}
      {understood && (
        <dl className="facts-understood">
          <Row label={t('facts.try-things')} words={understood.things} />
          <Row label={t('facts.try-facts')} words={understood.facts} />
          <Row label={t('facts.try-conditions')} words={understood.conditions} />
          <Row label={t('facts.try-rest')} words={understood.rest} />
        </dl>
      )}
      {understood && <p className="k-hint">{t('facts.try-source', { table: [understood.table, ...new Set(cells.map(({ thing }) => thing))].join(' · ') })}</p>}
      {asksOn && cells.length === 1 && <p className="k-hint">{t('facts.try-after')}</p>}
      <p className="k-hint num">{t('facts.try-took', { ms: ms.toFixed(1) })}</p>
    </div>
  );
} // prettier-ignore
const Row = ({ label, words }: { label: string; words: readonly string[] }) =>
  words.length === 0 ? null : (
    <>
      <dt>{label}</dt>
      <dd>
        {words.map((word) => (
          <Chip key={word}>{word}</Chip>
        ))}
      </dd>
    </>
  );
