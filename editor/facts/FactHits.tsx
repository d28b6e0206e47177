// In the hit test: what the tables of the list say to the question, where they say anything.
import { useEffect } from 'react';
import type { tryFacts } from '@dialoom/shared/api/facts';
import type { Answer } from '@dialoom/shared/api/route';
import { useTryFacts } from '../queries/facts.ts';
import { factsMessages } from '../text/facts.ts';
import { useWords } from '../text/use-words.ts';
import { FactOutcome } from './FactOutcome.tsx';
import './facts.css';

/** `answers`: the table has it. `asks`: it asks which thing, or which fact. */
export type FactSay = 'answers' | 'asks' | 'nothing';
const sayOf = ({ kind }: Answer<typeof tryFacts>): FactSay => (kind === 'none' ? 'nothing' : kind === 'ask-thing' || kind === 'ask-fact' ? 'asks' : 'answers'); // prettier-ignore

type Props = { list: string; asked: string; onSay(say: FactSay): void };
/** @param asked what was looked up last; '' for nothing yet */
export function FactHits({ list, asked, onSay }: Props) {
  const t = useWords(factsMessages);
  const { mutate, data } = useTryFacts(list);
  useEffect(() => {
    // answered in the language it was asked in
    if (asked !== '') mutate({ text: asked, locale: /\p{Script=Han}/u.test(asked) ? 'zh-CN' : 'en' });
  }, [asked, mutate]);
  const say = data ? sayOf(data) : 'nothing';
  useEffect(() => onSay(say), [say, onSay]);
  if (!data || say === 'nothing') return null;
  return (
    <section aria-label={t('facts.hits')} className="facts-hits">
      <h3>{t('facts.hits')}</h3>
      <FactOutcome told={data} />
    </section>
  );
}
