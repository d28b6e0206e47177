// Whose list: of all bots, or of one.
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { useBotNames } from '../queries/use-bot-names.ts';
import { guardMessages } from '../text/guard.ts';
import { useWords } from '../text/use-words.ts';

export function ListChoice({ value, onChoose }: { value: string; onChoose(list: string): void }) {
  const t = useWords(guardMessages);
  const names = useBotNames();
  return (
    <Field label={t('guard.list')}>
      <Select
        value={value}
        options={[{ value: '', label: t('guard.list.all') }, ...[...names].map(([value, label]) => ({ value, label }))]}
        onChoose={onChoose}
      />
    </Field>
  );
}
