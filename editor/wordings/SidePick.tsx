// One of the two prompts: which it is, and what it says; the words that differ from the other one are marked.
import { useMemo } from 'react';
import type { AnyNode } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import type { WordingValues } from '@dialoom/shared/wordings/kept-wording';
import { textDiff } from '../document/text-diff.ts';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { useConnections } from '../queries/connections.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { wordingMessages } from '../text/wordings.ts';
import type { SideChoice } from './side-of.ts';

type Props = {
  which: 'a' | 'b';
  definition: AnyNode;
  sides: readonly SideChoice[];
  value: string;
  other: WordingValues;
  onChoose(key: string): void;
};
export function SidePick({ which, definition, sides, value, other, onChoose }: Props) {
  const t = useWords(wordingMessages);
  const locale = useLocale();
  const names = new Map(useConnections().data?.connections.map(({ id, name }) => [id, name]));
  const chosen = sides.find(({ key }) => key === value);
  const labels = definition.text[locale].fields;
  const words = (one: Json | undefined): string =>
    one === undefined || one === '' ? '' : typeof one === 'string' ? (names.get(one) ?? one) : JSON.stringify(one);
  const rows = (definition.wording ?? []).flatMap((key) => {
    const [own, theirs] = [words(chosen?.values[key]), words(other[key])];
    return own === '' && theirs === '' ? [] : [{ key, own, theirs }];
  });
  return (
    <section className="beside-side" data-side={which}>
      <Field label={t(`compare.side-${which}`)}>
        <Select value={value} options={sides.map(({ key, name }) => ({ value: key, label: name }))} onChoose={onChoose} />
      </Field>
      <dl tabIndex={0} aria-label={t(`compare.side-${which}`)}>
        {rows.map(({ key, own, theirs }) => (
          <div key={key}>
            <dt>{labels[key] ?? key}</dt>
            <dd>{own === '' ? <span className="faint">{t('compare.empty-value')}</span> : <Marked which={which} own={own} other={theirs} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
} // prettier-ignore

/** The words of one side; those that the other does not have are marked, and not by colour alone. */
export function Marked({ which, own, other }: { which: 'a' | 'b'; own: string; other: string }) {
  const parts = useMemo(() => (which === 'a' ? textDiff(own, other) : textDiff(other, own)), [which, own, other]);
  const mine = which === 'a' ? 'removed' : 'added';
  if (parts.every(({ kind }) => kind !== 'same')) return own; // nothing in common: a mark on everything says nothing
  return parts.map(({ kind, text }, i) =>
    kind === 'same' ? <span key={i}>{text}</span> : kind === mine ? <mark key={i}>{text}</mark> : null,
  );
}
