// What is compared: two prompts, the conversations, and what it would cost.
import { useDeferredValue, useEffect, useState } from 'react';
import { Play, Trash2 } from 'lucide-react';
import type { Talk } from '@dialoom/shared/api/wordings';
import { talkKey as documentKey } from '@dialoom/shared/cases/talk-key';
import type { DocNode } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { sameWording } from '@dialoom/shared/wordings/kept-wording';
import { MOST_QUESTIONS, MOST_TRIED, type Trial } from '@dialoom/shared/wordings/trial';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { TextArea } from '../kit/TextInput.tsx';
import { count, money } from '../models/money.ts';
import { failureWords } from '../queries/failure.ts';
import { useDeleteTrial, useReckoning, useStartTrial } from '../queries/wordings.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { wordingMessages } from '../text/wordings.ts';
import { GivenVariables } from './GivenVariables.tsx';
import { promptVariables, sentOf, type Given } from './prompt-variables.ts';
import { firstPair, type SideChoice } from './side-of.ts';
import { SidePick } from './SidePick.tsx';
import { askedOf, chosenOf, estimateOf, questionsIn, talkKey } from './wanted.ts';

type Listed = Omit<Trial, 'rows'> & { done: number };
type Props = {
  place: { definition: AnyNode; flow: string; node: string };
  node: DocNode;
  sides: readonly SideChoice[];
  trials: readonly Listed[];
  readOnly: boolean;
  onKeep(): void;
  onTrial(id: string): void;
  /** A link leads away from here. */
  onLeave(): void;
};
const TYPING_MS = 400;

export function CompareSetup({ place, node, sides, trials, readOnly, onKeep, onTrial, onLeave }: Props) {
  const t = useWords(wordingMessages);
  const locale = useLocale();
  const studio = useStudio();
  const [pair, setPair] = useState<{ a: string; b: string }>();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState('');
  const [given, setGiven] = useState<Given>({});
  const settled = useSettled(text);
  const start = useStartTrial(studio.bot);
  const keys = pair ?? firstPair(sides);
  const side = (which: 'a' | 'b'): SideChoice => sides.find(({ key }) => key === keys[which]) ?? { key: '', name: '', values: {} };
  const [a, b] = [side('a'), side('b')];
  const isSame = sameWording(a.values, b.values);
  const { flow } = place;
  const variables = promptVariables(studio.document, studio.definitions, place, [a.values, b.values]);
  const sent = sentOf(variables, given);
  const wanted = (questions: readonly string[]) => ({
    document: studio.document as unknown as Json,
    flow,
    node: place.node,
    a: { name: a.name, values: a.values },
    b: { name: b.name, values: b.values },
    locale,
    questions: [...questions],
    ...sent,
  });
  const asked = askedOf(settled);
  const settledSent = useSettled(JSON.stringify(sent)); // of the question and the rest, a text that is typed too
  const of = JSON.stringify([documentKey(studio.document), flow, place.node, a.values, b.values, asked, settledSent]);
  const reckoning = useReckoning(studio.bot, of, wanted(asked));
  const found = reckoning.data;
  const talks = found?.talks ?? [];
  const chosen = chosenOf(talks, left);
  const cases = talks.filter((talk) => talk.case !== undefined);
  const unpriced = found && [found.a, found.b].find((one) => one && !one.priced);
  const noModel = found !== undefined && (!found.a || !found.b);
  const isOver = found?.budget === 'over';
  const isOpen = reckoning.isFetching || text !== settled || settledSent !== JSON.stringify(sent);
  const mayStart = !isSame && !noModel && !isOver && chosen.length > 0 && !isOpen;
  const begin = () =>
    start.mutate(
      { ...wanted(chosen.flatMap((talk) => (talk.case === undefined ? [talk.name] : []))), cases: chosen.flatMap(({ case: id, row }) => (id === undefined ? [] : [{ case: id, ...(row !== undefined && { row }) }])) },
      { onSuccess: ({ id }) => onTrial(id) },
    );
  const { calls, tokens, cost } = estimateOf(chosen);
  const said = { n: chosen.length, calls: count(calls, locale), tokens: count(tokens, locale) };
  return (
    <div className="beside">
      <p className="k-dialog-words">{t('compare.lead')}</p>
      <div className="beside-sides">
        <SidePick which="a" definition={place.definition} sides={sides} value={keys.a} other={b.values} onChoose={(key) => setPair({ ...keys, a: key })} />
        <SidePick which="b" definition={place.definition} sides={sides} value={keys.b} other={a.values} onChoose={(key) => setPair({ ...keys, b: key })} />
      </div>
      {isSame && (
        <p className="beside-note" role="status">
          {t('compare.same')}
          {!readOnly && Object.keys(node.wordings ?? {}).length === 0 && (
            <Button small onClick={onKeep}>
              {t('wordings.keep')}
            </Button>
          )}
        </p>
      )}
      {noModel && (
        <p className="beside-note" data-kind="warn" role="status">
          {t('compare.no-model')}
          <Link to={places.connections} onClick={onLeave}>{t('compare.to-connections')}</Link>
        </p>
      )}
      <div className="beside-talks">
        <section aria-label={t('compare.talks')}>
          <header>
            <h3>{t('compare.talks')}</h3>
            {cases.length > 1 && (
              <>
                <Button small kind="quiet" onClick={() => setLeft(new Set())}>{t('compare.all')}</Button>
                <Button small kind="quiet" onClick={() => setLeft(new Set(cases.map(talkKey)))}>{t('compare.none')}</Button>
              </>
            )}
          </header>
          {!found && !reckoning.error && <p className="k-hint" role="status">{t('compare.reckoning')}</p>}
          {reckoning.error && <Fault>{failureWords(reckoning.error, locale)}</Fault>}
          {found && (
            <p className="k-hint">
              {found.cases === 0 ? t('compare.no-cases') : cases.length === 0 ? t('compare.none-come') : t('compare.talks-found', { n: cases.length, of: found.looked })}{' '}
              {found.looked < found.cases && t('compare.talks-first', { n: found.looked })}{' '}
              {cases.length === 0 && <Link to={places.tests(studio.bot)} onClick={onLeave}>{t('compare.to-tests')}</Link>}
            </p>
          )}
          {cases.length > 0 && (
            <ul className="beside-cases" aria-label={t('compare.talks')}>
              {cases.map((talk) => (
                <TalkLine key={talkKey(talk)} talk={talk} on={!left.has(talkKey(talk))} onToggle={() => setLeft(toggled(left, talkKey(talk)))} />
              ))}
            </ul>
          )}
        </section>
        <div>
          <Field label={t('compare.questions')} hint={questionsIn(text).length > MOST_QUESTIONS ? t('compare.questions-many', { most: MOST_QUESTIONS }) : t('compare.questions-hint')}>
            <TextArea value={text} rows={5} onText={setText} />
          </Field>
          {variables.length > 0 && <GivenVariables variables={variables} given={given} asks={askedOf(text).length > 0} onGiven={setGiven} />}
        </div>
      </div>
      {trials.length > 0 && <Earlier trials={trials} onTrial={onTrial} />}
      {start.error && <Fault>{failureWords(start.error, locale)}</Fault>}
      <footer className="beside-foot">
        <p className="k-hint" role="status">
          {isOver
            ? t('compare.over')
            : chosen.length > 0 && !noModel && (unpriced ? t('compare.estimate-unpriced', { ...said, model: unpriced.model }) : t('compare.estimate', { ...said, cost: money(cost, found?.currency ?? 'CNY', locale) }))}{' '}
          {found?.budget === 'warning' && t('compare.warning')}
          {talks.length > MOST_TRIED && ` ${t('compare.most', { most: MOST_TRIED })}`}
        </p>
        <Button kind="primary" icon={<Play size={14} aria-hidden="true" />} disabled={!mayStart} busy={start.isPending && t('compare.starting')} onClick={begin}>
          {t('compare.start')}
        </Button>
      </footer>
    </div>
  );
} // prettier-ignore

function TalkLine({ talk, on, onToggle }: { talk: Talk; on: boolean; onToggle(): void }) {
  const t = useWords(wordingMessages);
  return (
    <li>
      <label>
        <input type="checkbox" checked={on} onChange={onToggle} />
        <span className="grow">
          <span className="beside-name">{talk.row === undefined ? talk.name : t('compare.row', { name: talk.name, n: talk.row + 1 })}</span>
          {talk.said !== '' && <span className="faint cut">{talk.said}</span>}
        </span>
      </label>
    </li>
  );
} // prettier-ignore

function Earlier({ trials, onTrial }: { trials: readonly Listed[]; onTrial(id: string): void }) {
  const t = useWords(wordingMessages);
  const locale = useLocale();
  const remove = useDeleteTrial(useStudio().bot);
  return (
    <details className="beside-earlier">
      <summary>
        {t('compare.earlier')} <span className="num faint">{trials.length}</span>
      </summary>
      <ul>
        {trials.map(({ id, a, b, by, at, of }) => {
          const name = t('compare.earlier-one', { a: a.name, b: b.name });
          return (
            <li key={id}>
              <button type="button" className="beside-open grow" onClick={() => onTrial(id)}>
                <span>{name}</span>
                <span className="faint">{t('compare.earlier-about', { n: of, by, ago: agoWords(at, Date.now(), locale) })}</span>
              </button>
              <IconButton label={t('compare.delete', { name })} icon={<Trash2 size={15} aria-hidden="true" />} onClick={() => remove.mutate(id)} />
            </li>
          );
        })}
      </ul>
    </details>
  );
} // prettier-ignore

const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
};
/** A text once nobody types in it any more. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return useDeferredValue(settled);
}
