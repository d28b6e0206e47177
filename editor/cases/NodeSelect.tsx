// A node of the bot, by flow and name. One that is gone stays named until another is chosen.
import { useDraft } from '../canvas/studio-context.ts';
import { useField } from '../kit/Field.tsx';
import { definitions } from '../studio/definitions.ts';
import { caseMessages } from '../text/cases.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ChevronDown } from 'lucide-react';

type Props = {
  flow: string | undefined;
  node: string | undefined;
  /** What stands for no node; without it one has to be chosen. */
  none?: string;
  onChoose(flow: string, node: string): void;
};

export function NodeSelect({ flow = '', node = '', none, onChoose }: Props) {
  const t = useWords(caseMessages);
  const locale = useLocale();
  const { id } = useField();
  const flows = useDraft(({ document }) => document.flows);
  const value = node === '' ? '' : `${flow}/${node}`;
  const isThere = flows[flow]?.nodes[node] !== undefined;
  return (
    <span className="k-select">
      <select
        id={id}
        className="k-input"
        aria-label={t('case.choose-node')}
        value={value}
        onChange={(event) => {
          const [to = '', one = ''] = event.target.value.split('/');
          onChoose(to, one);
        }}
      >
        <option value="">{none ?? t('case.choose-node')}</option>
        {value !== '' && !isThere && <option value={value}>{t('case.gone', { id: value })}</option>}
        {Object.entries(flows).map(([flowId, { name, nodes }]) => (
          <optgroup key={flowId} label={name}>
            {Object.entries(nodes).flatMap(([nodeId, one]) => {
              const def = definitions[one.type];
              if (def?.category === 'note') return [];
              return [
                <option key={nodeId} value={`${flowId}/${nodeId}`}>
                  {one.name || (def?.text[locale].title ?? one.type)}
                </option>,
              ];
            })}
          </optgroup>
        ))}
      </select>
      <ChevronDown size={16} aria-hidden="true" />
    </span>
  );
}
