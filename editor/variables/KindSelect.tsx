// Which kind of value a variable holds.
import type { VarType } from '@dialoom/shared/node/define';
import { Select } from '../kit/Select.tsx';
import { useWords } from '../text/use-words.ts';
import { variableMessages } from '../text/variables.ts';

const kinds = ['text', 'number', 'boolean', 'list', 'object', 'any'] as const satisfies readonly VarType[];

export function KindSelect({
  type,
  disabled,
  onChoose,
}: {
  type: VarType;
  disabled?: boolean;
  onChoose(type: VarType): void;
}) {
  const t = useWords(variableMessages);
  return (
    <Select
      value={type}
      disabled={disabled}
      options={kinds.map((value) => ({ value, label: t(`variables.kind.${value}`) }))}
      onChoose={onChoose}
    />
  );
}
