// What comes back from outside while the case runs: per node or for all, an answer or a failure.
import { useMemo, useState } from 'react';
import { Plus, X } from 'lucide-react';
import { MockKind, type Mock } from '@dialoom/shared/api/mocks';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { answerShape } from '../simulator/answer-shape.ts';
import { JsonField } from '../simulator/JsonField.tsx';
import { nthOf, timeTyped } from '../simulator/mock-form.ts';
import { plainAnswers } from '../simulator/mocks.ts';
import { caseMessages } from '../text/cases.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { NodeSelect } from './NodeSelect.tsx';

type Props = {
  mocks: readonly Mock[];
  onChange(mocks: Mock[]): void;
  /** How many hold what is no JSON: that is not in the case. */
  onUnread(count: number): void;
};
export function MockList({ mocks, onChange, onUnread }: Props) {
  const t = useWords(caseMessages);
  const [keys, setKeys] = useState(() => mocks.map((_, i) => i)); // a name for each row, for as long as the page is open
  const [unread, setUnread] = useState<readonly number[]>([]);
  const read = (key: number | undefined, isRead: boolean) => {
    const rest = unread.filter((one) => one !== key);
    const next = isRead || key === undefined ? rest : [...rest, key];
    setUnread(next);
    onUnread(next.length);
  };
  const remove = (i: number) => {
    read(keys[i], true);
    setKeys(keys.toSpliced(i, 1));
    onChange(mocks.filter((_, at) => at !== i));
  };
  const put = (i: number, mock: Mock) => onChange(mocks.map((one, at) => (at === i ? mock : one)));
  return (
    <>
      {mocks.map((mock, i) => (
        <MockFields
          key={`${keys[i]} ${mock.kind}`}
          mock={mock}
          onChange={(next) => put(i, next)}
          onRead={(isRead) => read(keys[i], isRead)}
          onRemove={() => remove(i)}
        />
      ))}
      <Button small icon={<Plus size={14} aria-hidden="true" />} onClick={() => {
          setKeys([...keys, Math.max(-1, ...keys) + 1]);
          onChange([...mocks, { kind: 'http', answer: plainAnswers.http }]);
        }}
      >
        {t('case.add-mock')}
      </Button>
    </>
  );
} // prettier-ignore

type FieldsProps = { mock: Mock; onChange(mock: Mock): void; onRead(isRead: boolean): void; onRemove(): void };
function MockFields({ mock, onChange, onRead, onRemove }: FieldsProps) {
  const t = useWords(caseMessages);
  const words = useWords(simulatorMessages);
  const shape = useMemo(() => answerShape(mock.kind, words), [mock.kind, words]);
  const [text, setText] = useState(() => JSON.stringify('is' in mock.answer ? mock.answer.is : {}, null, 2));
  const [bad, setBad] = useState(false);
  const { flow: _, node: __, ...everywhere } = mock;
  const write = (next: string) => {
    setText(next);
    try {
      onChange({ ...mock, answer: { is: JSON.parse(next) as never } });
      setBad(false);
      onRead(true);
    } catch {
      setBad(true); // said under the field, and nothing is saved or run before it is right
      onRead(false);
    }
  };
  const wrong = bad ? t('case.mock-bad-json') : 'is' in mock.answer ? shape.faults(mock.answer.is)[0]?.message : undefined;
  return (
    <div className="case-mock">
      <div className="case-mock-head">
        <Select
          aria-label={t('case.mock-kind')}
          value={mock.kind}
          options={MockKind.options.map((value) => ({ value, label: t(`case.mock.${value}`) }))}
          onChoose={(kind) => {
            onRead(true);
            onChange({ ...mock, kind, answer: plainAnswers[kind] });
          }}
        />
        <NodeSelect
          flow={mock.flow}
          node={mock.node}
          none={t('case.mock-any-node')}
          onChoose={(flow, node) => onChange(node === '' ? everywhere : { ...mock, flow, node })}
        />
        <Select
          aria-label={t('case.mock-how')}
          value={'is' in mock.answer ? 'answers' : 'fails'}
          options={(['answers', 'fails'] as const).map((value) => ({ value, label: t(`case.mock-${value}`) }))}
          onChoose={(how) => {
            const answer = how === 'fails' ? ({ failed: 'timeout' } as const) : plainAnswers[mock.kind];
            if ('is' in answer) setText(JSON.stringify(answer.is, null, 2));
            setBad(false);
            onRead(true);
            onChange({ ...mock, answer });
          }}
        />
        <TextInput
          aria-label={t('case.mock-nth')}
          title={t('case.mock-nth')}
          inputMode="numeric"
          placeholder={t('case.mock-nth-every')}
          value={mock.nth === undefined ? '' : String(mock.nth)}
          onText={(typed) => {
            const { nth: ___, ...always } = mock;
            onChange({ ...always, ...nthOf(timeTyped(typed)) });
          }}
        />
        <span className="grow" />
        <IconButton label={t('case.remove-mock')} icon={<X size={15} aria-hidden="true" />} onClick={onRemove} />
      </div>
      {'is' in mock.answer ? (
        <JsonField label={t('case.mock-answer')} error={wrong} shape={shape} rows={Math.min(10, text.split('\n').length + 1)} value={text} onText={write} />
      ) : (
        <Field label={t('case.mock-code')}>
          <TextInput mono value={mock.answer.failed} maxLength={80} onText={(failed) => onChange({ ...mock, answer: { failed: failed || 'timeout' } })} />
        </Field>
      )}
      {mock.when && mock.when.length > 0 && <p className="k-hint">{t('case.mock-rules', { n: mock.when.length })}</p>}
    </div>
  );
} // prettier-ignore
