// What must be so after a step: a row each, as strict or as loose as one likes; "any one of these" holds rows of its own.
import { Plus, X } from 'lucide-react';
import { saysHow, type Expectation, type SingleExpectation } from '@dialoom/shared/cases/expectation';
import { operators, valueless } from '@dialoom/shared/node/conditions';
import { useDraft } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { caseMessages } from '../text/cases.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { operatorWords } from '@dialoom/shared/node/condition-words';
import { freshExpectation, kindOf, kinds, turned, type Kind } from './expectation-kinds.ts';
import { NodeSelect } from './NodeSelect.tsx';
import { useExits } from './use-exits.ts';

type Props = { expect: readonly Expectation[]; where: string; onChange(expect: Expectation[]): void };
export function ExpectationList({ expect, where, onChange }: Props) {
  const t = useWords(caseMessages);
  const put = (i: number, one: Expectation) => onChange(expect.map((old, at) => (at === i ? one : old)));
  const remove = (i: number) => onChange(expect.filter((_, at) => at !== i));
  return (
    <div className="case-expect" role="group" aria-label={`${where}: ${t('case.expect')}`}>
      {expect.map((one, i) =>
        one.is === 'any' ? (
          // oxlint-disable-next-line react/no-array-index-key -- expectations have no names of their own and keep their places
          <div key={i} className="expect-any">
            <div className="expect-row">
              <KindSelect value="any" onChoose={(kind) => put(i, freshExpectation(kind))} />
              <span className="grow" />
              <Remove onRemove={() => remove(i)} />
            </div>
            {one.of.map((inner, at) => (
              <SingleRow
                // oxlint-disable-next-line react/no-array-index-key -- as above
                key={at}
                one={inner}
                inside
                onChange={(next) => put(i, { is: 'any', of: one.of.map((old, place) => (place === at ? next : old)) })}
                onRemove={() => (one.of.length === 1 ? remove(i) : put(i, { is: 'any', of: one.of.filter((_, place) => place !== at) }))}
              />
            ))}
            <Add onAdd={() => put(i, { is: 'any', of: [...one.of, { is: 'says', how: 'contains', text: '' }] })} />
          </div>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- as above
          <SingleRow key={i} one={one} onChange={(next) => put(i, next)} onAny={() => put(i, freshExpectation('any'))} onRemove={() => remove(i)} />
        ),
      )}
      <Add onAdd={() => onChange([...expect, { is: 'says', how: 'contains', text: '' }])} />
    </div>
  );
} // prettier-ignore

const Add = ({ onAdd }: { onAdd(): void }) => {
  const t = useWords(caseMessages);
  return (
    <Button small kind="quiet" icon={<Plus size={13} aria-hidden="true" />} onClick={onAdd}>
      {t('case.add-expect')}
    </Button>
  );
};
const Remove = ({ onRemove }: { onRemove(): void }) => {
  const t = useWords(caseMessages);
  return <IconButton label={t('case.remove-expect')} icon={<X size={14} aria-hidden="true" />} onClick={onRemove} />;
};
const KindSelect = ({ value, inside, onChoose }: { value: Kind; inside?: boolean; onChoose(kind: Kind): void }) => {
  const t = useWords(caseMessages);
  const all: readonly Kind[] = inside ? kinds : [...kinds, 'any'];
  return (
    <Select
      aria-label={t('case.expect')}
      value={value}
      options={all.map((kind) => ({ value: kind, label: t(`case.expect.${kind}`) }))}
      onChoose={onChoose}
    />
  );
};

type RowProps = {
  one: SingleExpectation;
  inside?: boolean;
  onChange(one: SingleExpectation): void;
  onAny?(): void;
  onRemove(): void;
};
function SingleRow({ one, inside, onChange, onAny, onRemove }: RowProps) {
  return (
    <div className="expect-row">
      <KindSelect
        value={kindOf(one)}
        {...(inside && { inside })}
        onChoose={(kind) => {
          if (kind === 'any') return onAny?.();
          onChange(turned(one, kind));
        }}
      />
      <Fields one={one} onChange={onChange} />
      <Remove onRemove={onRemove} />
    </div>
  );
}

function Fields({ one, onChange }: Pick<RowProps, 'one' | 'onChange'>) {
  const t = useWords(caseMessages);
  const locale = useLocale();
  const intents = useDraft(({ document }) => document.intents);
  const gone = (id: string) => t('case.gone', { id });
  switch (one.is) {
    case 'says':
      return (
        <>
          <Select
            aria-label={t('case.how')}
            value={one.how}
            options={saysHow.map((value) => ({ value, label: t(`case.how.${value}`) }))}
            onChoose={(how) => onChange({ ...one, how })}
          />
          <TextInput aria-label={t('case.text')} value={one.text} maxLength={8_000} onText={(text) => onChange({ ...one, text })} />
        </>
      );
    case 'offers':
      return <TextInput aria-label={t('case.text')} value={one.text} maxLength={200} onText={(text) => onChange({ ...one, text })} />;
    case 'intent': {
      const known = Object.entries(intents).map(([value, { name }]) => ({ value, label: name }));
      const own = one.intent !== '' && !Object.hasOwn(intents, one.intent) ? [{ value: one.intent, label: one.intent.includes('{{') ? one.intent : gone(one.intent) }] : [];
      return (
        <Select
          aria-label={t('case.expect.intent')}
          value={one.intent}
          options={[{ value: '', label: t('case.any-intent-none') }, ...own, ...known]}
          onChoose={(intent) => onChange({ ...one, intent })}
        />
      );
    }
    case 'visits':
      return <NodeSelect flow={one.flow} node={one.node} onChoose={(flow, node) => onChange({ ...one, flow, node })} />;
    case 'exit':
      return (
        <>
          <NodeSelect flow={one.flow} node={one.node} onChoose={(flow, node) => onChange({ ...one, flow, node, exit: '' })} />
          <ExitSelect one={one} onChoose={(exit) => onChange({ ...one, exit })} />
        </>
      );
    case 'variable':
      return (
        <>
          <TextInput aria-label={t('case.variable-name')} placeholder={t('case.variable-name')} value={one.variable} maxLength={200} onText={(variable) => onChange({ ...one, variable })} />
          <Select
            aria-label={t('case.how')}
            value={one.op}
            options={operators.map((value) => ({ value, label: operatorWords(value, locale) }))}
            onChoose={(op) => onChange({ ...one, op })}
          />
          {!valueless.has(one.op) && <TextInput aria-label={t('case.value')} placeholder={t('case.value')} value={one.value} maxLength={1_000} onText={(value) => onChange({ ...one, value })} />}
        </>
      );
    case 'length': {
      const bound = (which: 'least' | 'most') => (
        <TextInput
          type="number"
          min={0}
          aria-label={t(`case.${which}`)}
          placeholder={t(`case.${which}`)}
          value={one[which] ?? ''}
          onText={(text) => {
            const { [which]: _, ...rest } = one;
            onChange(text === '' ? rest : { ...rest, [which]: Math.max(0, Math.round(Number(text))) });
          }}
        />
      );
      return (
        <>
          {bound('least')}
          {bound('most')}
        </>
      );
    }
    case 'person':
    case 'ends':
      return <span className="grow" />;
    default:
      return one satisfies never;
  }
} // prettier-ignore

function ExitSelect({ one, onChoose }: { one: Extract<SingleExpectation, { is: 'exit' }>; onChoose(exit: string): void }) {
  const t = useWords(caseMessages);
  const exits = useExits(one.flow, one.node);
  const own = one.exit !== '' && !exits.some(({ value }) => value === one.exit) ? [{ value: one.exit, label: t('case.gone', { id: one.exit }) }] : [];
  return <Select aria-label={t('case.choose-exit')} value={one.exit} options={[{ value: '', label: t('case.choose-exit') }, ...own, ...exits]} onChoose={onChoose} />;
} // prettier-ignore
