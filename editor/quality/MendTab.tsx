// What to mend, the worst first. Each finding leads to its example and has one step that mends it, which can be undone.
import { useState, type ReactNode } from 'react';
import { CircleCheck } from 'lucide-react';
import type { Amount } from '@dialoom/shared/understanding/quality';
import { places } from '../app/places.ts';
import { Link } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import type { Operation } from '../document/operation.ts';
import { takeExamples } from '../document/operations/take-examples.ts';
import { MergeIntents } from '../intents/MergeIntents.tsx';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { toast } from '../kit/toast.tsx';
import { useMay } from '../queries/session.ts';
import { qualityMessages } from '../text/quality.ts';
import { useWords } from '../text/use-words.ts';
import { ExampleLink } from './ExampleLink.tsx';
import { without, type Example, type Findings } from './findings.ts';

type Props = { bot: string; findings: Findings | undefined; amounts: readonly Amount[] };

export function MendTab({ bot, findings, amounts }: Props) {
  const t = useWords(qualityMessages);
  const studio = useStudio();
  const mayEdit = useMay('bots.edit');
  const intents = useDraft(({ document }) => document.intents);
  const [merging, setMerging] = useState<readonly [string, string]>();
  const nameOf = (intent: string) => intents[intent]?.name ?? intent;
  const mend = (operations: readonly Operation[], words: string) => {
    if (operations.length === 0) return;
    studio.commit(operations);
    toast(words, { label: t('mend.undo'), run: () => studio.draft.undo() });
  };
  const move = ({ intent, language, text }: Example, to: string) =>
    mayEdit && (
      <Button small kind="quiet" onClick={() => mend([takeExamples.of({ taken: [{ intent, language, texts: [text] }], to })], t('mend.moved', { name: nameOf(to) }))}>
        {t('mend.move', { name: nameOf(to) })}
      </Button>
    );
  const { conflicts = [], twice = [], near = [], confused = [], leans = [] } = findings ?? {};
  if (findings && amounts.length + conflicts.length + twice.length + near.length + confused.length + leans.length === 0)
    return (
      <Empty icon={<CircleCheck size={20} aria-hidden="true" />} title={t('mend.nothing-title')}>
        {t('mend.nothing')}
      </Empty>
    );
  return (
    <div className="mend">
      {!findings && <p className="k-hint">{t('mend.unchecked')}</p>}
      <Kind title={t('mend.one')} help={t('mend.one-help')} items={confused.filter(({ alike }) => alike)} keyOf={({ a, b }) => `${a} ${b}`}>
        {({ a, b, rows }) => (
          <>
            <span className="mend-words">
              {[a, b].map((intent) => (
                <Link key={intent} to={places.intent(bot, intent)} className="example-link">
                  <span>{nameOf(intent)}</span>
                </Link>
              ))}
              <span className="mend-looks">{t('mend.one-n', { n: rows.length })}</span>
            </span>
            {mayEdit && (
              <span className="mend-steps">
                <Button small onClick={() => setMerging([a, b])}>
                  {t('mend.merge')}
                </Button>
              </span>
            )}
          </>
        )}
      </Kind>
      <Kind title={t('mend.conflicts')} help={t('mend.conflicts-help')} items={conflicts} keyOf={([first]) => first?.text ?? ''}>
        {(group) => (
          <>
            <span className="mend-words">
              {group.map((example) => (
                <ExampleLink key={example.intent + example.language} bot={bot} example={example} />
              ))}
            </span>
            {mayEdit && (
              <span className="mend-steps">
                {group.map(({ intent }) => (
                  <Button key={intent} small kind="quiet" onClick={() => mend(without(studio.document, group.filter((one) => one.intent !== intent)), t('mend.kept', { name: nameOf(intent) }))}>
                    {t('mend.keep', { name: nameOf(intent) })}
                  </Button>
                ))}
              </span>
            )}
          </>
        )}
      </Kind>
      <Kind title={t('mend.near')} help={t('mend.near-help')} items={near} keyOf={({ a, b }) => `${a.intent} ${a.text} ${b.text}`}>
        {({ a, b }) => (
          <>
            <span className="mend-words">
              <ExampleLink bot={bot} example={a} />
              <ExampleLink bot={bot} example={b} />
            </span>
            <span className="mend-steps">
              {move(a, b.intent)}
              {move(b, a.intent)}
            </span>
          </>
        )}
      </Kind>
      <Kind title={t('mend.confused')} help={t('mend.confused-help')} items={confused} keyOf={({ a, b }) => `${a} ${b}`}>
        {({ a, b, alike, rows }) => (
          <details className="mend-pair">
            <summary>
              <span>{t('mend.pair', { a: nameOf(a), b: nameOf(b) })}</span>
              <span className="num faint">{t('mend.pair-n', { n: rows.length })}</span>
              {alike && <span className="mend-alike">{t('mend.alike')}</span>}
            </summary>
            {mayEdit && (
              <p className="mend-merge">
                <Button small kind="quiet" onClick={() => setMerging([a, b])}>
                  {t('mend.merge')}
                </Button>
              </p>
            )}
            <ul>
              {rows.map(({ example, into, sure }) => (
                <li key={example.intent + example.language + example.text}>
                  <ExampleLink bot={bot} example={example} />
                  <span className="mend-looks">{t('mend.looks', { name: nameOf(into), sure: sure.toFixed(2) })}</span>
                  {move(example, into)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Kind>
      <Kind title={t('mend.amounts')} items={amounts} keyOf={({ intent }) => intent}>
        {({ intent, kind, examples }) => (
          <span className="mend-words">
            <Link to={places.intent(bot, intent)} className="example-link">
              <span>{nameOf(intent)}</span>
            </Link>
            <span className="mend-looks">{t(`mend.amount.${kind}`, { n: examples })}</span>
          </span>
        )}
      </Kind>
      <Kind title={t('mend.leans')} help={t('mend.leans-help')} items={leans} keyOf={({ example }) => example.intent + example.text}>
        {({ example, on, into }) => (
          <span className="mend-words">
            <ExampleLink bot={bot} example={example} />
            <span className="mend-looks">{t('mend.leans-on', { text: on.text, name: nameOf(into) })}</span>
          </span>
        )}
      </Kind>
      <Kind
        title={t('mend.twice')}
        help={t('mend.twice-help', { n: twice.length })}
        items={twice}
        keyOf={({ intent, language, text }, i) => `${intent} ${language} ${text} ${i}`}
        action={
          mayEdit && (
            <Button small onClick={() => mend(without(studio.document, twice), t('mend.removed', { n: twice.length }))}>
              {t('mend.remove-twice', { n: twice.length })}
            </Button>
          )
        }
      >
        {(example) => <ExampleLink bot={bot} example={example} />}
      </Kind>
      {merging && <MergeIntents bot={bot} a={merging[0]} b={merging[1]} onClose={() => setMerging(undefined)} />}
    </div>
  );
} // prettier-ignore

const FIRST = 8;
const MORE = 40;

function Kind<T>({ title, help, items, keyOf, action, children }: { title: string; help?: string; items: readonly T[]; keyOf(item: T, i: number): string; action?: ReactNode; children(item: T): ReactNode }) {
  const t = useWords(qualityMessages);
  const [shown, setShown] = useState(FIRST);
  if (items.length === 0) return null;
  return (
    <section className="mend-kind">
      <header>
        <div>
          <h2>
            {title} <span className="num faint">{items.length}</span>
          </h2>
          {help !== undefined && <p className="k-hint">{help}</p>}
        </div>
        {action}
      </header>
      <ul className="mend-list">
        {items.slice(0, shown).map((item, i) => (
          <li key={keyOf(item, i)}>{children(item)}</li>
        ))}
      </ul>
      {items.length > shown && (
        <Button small kind="quiet" onClick={() => setShown(shown + MORE)}>
          {t('mend.show-more', { n: Math.min(MORE, items.length - shown) })}
        </Button>
      )}
    </section>
  );
} // prettier-ignore
