// What comes back from outside while the case runs: per node or for all, an answer or a failure.
import { useState } from 'react';
import { Plus, X } from 'lucide-react';
import { MockKind, type Mock } from '@dialoom/shared/api/mocks';
import { mockFault } from '@dialoom/shared/simulation/answering';
import { Button } from '../kit/Button.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { plainAnswers } from '../simulator/mocks.ts';
import { caseMessages } from '../text/cases.ts';
import { useWords } from '../text/use-words.ts';
import { NodeSelect } from './NodeSelect.tsx';

type Props = { mocks: readonly Mock[]; onChange(mocks: Mock[]): void };
export function MockList({ mocks, onChange }: Props) {
  const t = useWords(caseMessages);
  const put = (i: number, mock: Mock) => onChange(mocks.map((one, at) => (at === i ? mock : one)));
  return (
    <>
      {mocks.map((mock, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- mocks have no names of their own and keep their places
        <MockFields key={`${i} ${mock.kind}`} mock={mock} onChange={(next) => put(i, next)} onRemove={() => onChange(mocks.filter((_, at) => at !== i))} />
      ))}
      <Button small icon={<Plus size={14} aria-hidden="true" />} onClick={() => onChange([...mocks, { kind: 'http', answer: plainAnswers.http }])}>
        {t('case.add-mock')}
      </Button>
    </>
  );
} // prettier-ignore

function MockFields({ mock, onChange, onRemove }: { mock: Mock; onChange(mock: Mock): void; onRemove(): void }) {
  const t = useWords(caseMessages);
  const [text, setText] = useState(() => JSON.stringify('is' in mock.answer ? mock.answer.is : {}, null, 2));
  const [bad, setBad] = useState(false);
  const fault = mockFault(mock);
  const { flow: _, node: __, ...everywhere } = mock;
  const write = (next: string) => {
    setText(next);
    try {
      onChange({ ...mock, answer: { is: JSON.parse(next) as never } });
      setBad(false);
    } catch {
      setBad(true); // said under the field; what was right before stays
    }
  };
  const wrong = bad ? t('case.mock-bad-json') : fault ? t('case.mock-wrong', { field: fault.field || t('case.mock-answer') }) : undefined;
  return (
    <div className="case-mock">
      <div className="case-mock-head">
        <Select
          aria-label={t('case.mock-kind')}
          value={mock.kind}
          options={MockKind.options.map((value) => ({ value, label: t(`case.mock.${value}`) }))}
          onChoose={(kind) => onChange({ ...mock, kind, answer: plainAnswers[kind] })}
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
            onChange({ ...mock, answer });
          }}
        />
        <span className="grow" />
        <IconButton label={t('case.remove-mock')} icon={<X size={15} aria-hidden="true" />} onClick={onRemove} />
      </div>
      {'is' in mock.answer ? (
        <Field label={t('case.mock-answer')} error={wrong}>
          <TextArea mono rows={Math.min(10, text.split('\n').length + 1)} value={text} onText={write} />
        </Field>
      ) : (
        <Field label={t('case.mock-code')}>
          <TextInput mono value={mock.answer.failed} maxLength={80} onText={(failed) => onChange({ ...mock, answer: { failed: failed || 'timeout' } })} />
        </Field>
      )}
      {mock.when && mock.when.length > 0 && <p className="k-hint">{t('case.mock-rules', { n: mock.when.length })}</p>}
    </div>
  );
} // prettier-ignore
