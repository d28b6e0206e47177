// Whose list: of all bots, or of one.
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { useBots } from '../queries/bots.ts';
import { guardMessages } from '../text/guard.ts';
import { useWords } from '../text/use-words.ts';

export function ListChoice({ value, onChoose }: { value: string; onChoose(list: string): void }) {
  const t = useWords(guardMessages);
  const bots = useBots().data?.pages.flatMap((page) => page.bots) ?? [];
  return (
    <Field label={t('guard.list')}>
      <Select
        value={value}
        options={[
          { value: '', label: t('guard.list.all') },
          ...bots.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={onChoose}
      />
    </Field>
  );
}
