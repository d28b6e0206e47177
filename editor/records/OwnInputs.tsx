// The house's own fields as inputs of their types.
import type { RecordField } from '@dialoom/shared/api/records';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { recordsMessages } from '../text/records.ts';
import { useWords } from '../text/use-words.ts';

type Props = {
  own: readonly RecordField[];
  values: Readonly<Record<string, string>>;
  onChange(values: Record<string, string>): void;
};

export function OwnInputs({ own, values, onChange }: Props) {
  return own.map((field) => (
    <Field key={field.slug} label={field.label}>
      <OwnInput
        field={field}
        value={values[field.slug] ?? ''}
        onText={(text) => onChange({ ...values, [field.slug]: text })}
      />
    </Field>
  ));
}

function OwnInput({ field, value, onText }: { field: RecordField; value: string; onText(text: string): void }) {
  const t = useWords(recordsMessages);
  switch (field.type) {
    case 'text':
      return <TextInput value={value} onText={onText} maxLength={2_000} />;
    case 'number':
      return <TextInput value={value} onText={onText} inputMode="decimal" maxLength={30} />;
    case 'date':
      return <TextInput type="date" value={value} onText={onText} />;
    case 'boolean':
      return (
        <Select
          value={value}
          onChoose={onText}
          options={[
            { value: '', label: t('records.not-set') },
            { value: 'true', label: t('records.yes') },
            { value: 'false', label: t('records.no') },
          ]}
        />
      );
    case 'choice':
      return (
        <Select
          value={value}
          onChoose={onText}
          options={[{ value: '', label: t('records.not-set') }, ...known(field, value)]}
        />
      );
    default:
      return field.type satisfies never;
  }
}
/** A value that is no option any more stays, until another one is chosen. */
const known = ({ options }: RecordField, value: string) =>
  [...new Set([...options, ...(value === '' ? [] : [value])])].map((option) => ({ value: option, label: option }));
