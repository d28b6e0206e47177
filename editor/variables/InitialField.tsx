// The first value of a variable, with the control its kind asks for. What does not parse is said, and not stored.
import { useId, useState } from 'react';
import type { Variable } from '@dialoom/shared/document/document';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { useWords } from '../text/use-words.ts';
import { variableMessages } from '../text/variables.ts';
import { initialText, parseInitial } from './initial-value.ts';

type Props = { variable: Variable; mayEdit: boolean; onChange(variable: Variable, merge: string): void };

export function InitialField({ variable, mayEdit, onChange }: Props) {
  const t = useWords(variableMessages);
  const id = useId();
  const { type, initial } = variable;
  const [typed, setTyped] = useState<string>();
  const text = typed ?? initialText(initial, type);
  const parsed = parseInitial(text, type);
  const write = (next: string) => {
    const value = parseInitial(next, type);
    if ('fault' in value) return;
    const { initial: _, ...rest } = variable;
    onChange(value.value === undefined ? rest : { ...rest, initial: value.value }, id);
  };
  if (type === 'boolean')
    return (
      <Field label={t('variables.initial')} hint={t('variables.initial-hint')}>
        <Select
          value={text}
          disabled={!mayEdit}
          options={[
            { value: '', label: t('variables.initial-none') },
            { value: 'true', label: t('variables.initial-yes') },
            { value: 'false', label: t('variables.initial-no') },
          ]}
          onChoose={write}
        />
      </Field>
    );
  const example = type === 'list' ? '["A", "B"]' : type === 'object' ? '{"name": "A"}' : undefined;
  const isJson = type !== 'text' && type !== 'number';
  const given = {
    value: text,
    readOnly: !mayEdit,
    onText: setTyped,
    onBlur: () => {
      if (typed !== undefined) write(typed);
      if ('value' in parsed) setTyped(undefined);
    },
  };
  return (
    <Field
      label={t('variables.initial')}
      hint={isJson ? t('variables.initial-json', { example: example ?? '"A"' }) : t('variables.initial-hint')}
      error={typed !== undefined && 'fault' in parsed ? t(`variables.${parsed.fault}`) : undefined}
    >
      {isJson ? (
        <TextArea mono rows={4} spellCheck={false} {...given} />
      ) : (
        <TextInput inputMode={type === 'number' ? 'decimal' : 'text'} {...given} />
      )}
    </Field>
  );
}
