// The differences in words, flow by flow: what the thing is, what happened to it, each field before and now.
import { useEffect, useMemo, useRef } from 'react';
import { nearestLanguage } from '@dialoom/shared/text/language-for';
import { RotateCcw, Trash2 } from 'lucide-react';
import { cardOf } from '../canvas/card.ts';
import { plainLine } from '../canvas/card-line.ts';
import type { CardContextOf } from '../canvas/scene.ts';
import { useStudio } from '../canvas/studio-context.ts';
import type { Difference, DifferenceKind } from '../document/compare.ts';
import { Button } from '../kit/Button.tsx';
import { cardContexts } from '../studio/card-context.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { differenceName, fieldWords, flowName, type Telling } from './difference-words.ts';
import { KindIcon } from './kind-icon.tsx';
import { MarkedText } from './MarkedText.tsx';

/** `drops`: the kind of those things that `from` does not have, so that they go. */
export type Restore = { from: string; drops: DifferenceKind; run(difference: Difference): void };
type Props = {
  telling: Telling;
  differences: readonly Difference[];
  chosen: string | undefined;
  onChoose(key: string): void;
  /** Present where one side is the draft and may be edited. */
  restore: Restore | undefined;
};

export function DifferenceList({ telling, differences, chosen, onChoose, restore }: Props) {
  const { t, before, after } = telling;
  const list = useRef<HTMLDivElement>(null);
  const context = useCards(telling);
  const groups = useMemo(
    () => Map.groupBy(differences, ({ place }) => ('flow' in place ? place.flow : undefined)),
    [differences],
  );
  useEffect(() => {
    if (chosen === undefined) return;
    list.current?.querySelector(`[data-key="${CSS.escape(chosen)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className="differences" ref={list}>
      {[...groups].map(([flow, inside]) => (
        <section key={flow ?? ''}>
          <h2>{flow === undefined ? t('group.rest') : t('place.flow', { name: flowName(flow, before, after) })}</h2>
          <ol>
            {inside.map((one) => (
              <Item
                key={one.key}
                difference={one}
                telling={telling}
                context={context}
                isChosen={one.key === chosen}
                onChoose={onChoose}
                restore={restore}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

type ItemProps = Pick<Props, 'telling' | 'onChoose' | 'restore'> & {
  difference: Difference;
  context: CardContextOf;
  isChosen: boolean;
};
function Item({ difference, telling, context, isChosen, onChoose, restore }: ItemProps) {
  const { t } = telling;
  const { key, kind, fields } = difference;
  const name = differenceName(difference, telling);
  const drops = restore?.drops === kind;
  const says = useMemo(() => summaryOf(difference, telling, context), [difference, telling, context]);
  return (
    <li className="difference" data-key={key} data-kind={kind} data-chosen={isChosen || undefined}>
      <div className="difference-head">
        <button type="button" className="difference-name" aria-pressed={isChosen} onClick={() => onChoose(key)}>
          <KindIcon kind={kind} />
          <span className="difference-kind" data-kind={kind}>
            {t(`kind.${kind}`)}
          </span>
          <span className="grow cut">{name}</span>
        </button>
        {restore && (
          <Button
            small
            kind="quiet"
            icon={drops ? <Trash2 size={13} aria-hidden="true" /> : <RotateCcw size={13} aria-hidden="true" />}
            aria-label={t(drops ? 'restore.drop-of' : 'restore.one-of', { name, from: restore.from })}
            onClick={() => restore.run(difference)}
          >
            {drops ? t('restore.drop') : t('restore.one', { from: restore.from })}
          </Button>
        )}
      </div>
      {says.map((line, i) => (
        <p key={i} className="difference-says">
          {line}
        </p>
      ))}
      {fields.length > 0 && (
        <dl>
          {fields.map((field, i) => {
            const words = fieldWords(field, difference, telling);
            return (
              <div key={i} className="difference-field">
                <dt>{words.label}</dt>
                <dd>
                  <MarkedText {...words} />
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </li>
  );
}

/** What a thing says that came or went as a whole. */
function summaryOf({ place, kind }: Difference, { before, after, t }: Telling, context: CardContextOf): string[] {
  if (kind !== 'added' && kind !== 'removed') return [];
  const document = kind === 'added' ? after : before;
  if (place.in === 'flow') return [t('flow.nodes', { n: Object.keys(document.flows[place.flow]?.nodes ?? {}).length })];
  if (place.in === 'intent') {
    const examples = Object.values(document.intents[place.id]?.examples ?? {}).flat();
    return examples.length === 0 ? [] : [examples.slice(0, 4).join(' · ')];
  }
  if (place.in === 'entity') {
    const values = Object.values(document.entities[place.id]?.values ?? {});
    return values.length === 0
      ? []
      : [
          values
            .slice(0, 6)
            .map(({ value }) => value)
            .join(' · '),
        ];
  }
  if (place.in !== 'node') return [];
  const node = document.flows[place.flow]?.nodes[place.node];
  return node ? cardOf(node, context(node.type)).lines.map(plainLine) : [];
}

function useCards({ before, after, connections, knowledge }: Telling): CardContextOf {
  const studio = useStudio();
  const t = useT();
  const locale = useLocale();
  return useMemo(() => {
    const document = { ...after, flows: { ...before.flows, ...after.flows }, intents: { ...before.intents, ...after.intents } };
    const language = nearestLanguage(after.languages, locale);
    return cardContexts({ document, definitions: studio.definitions, locale, language, connections, knowledge, t });
  }, [before, after, connections, knowledge, studio, locale, t]);
} // prettier-ignore
