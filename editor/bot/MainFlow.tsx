// Which flow conversations begin in. With one flow there is nothing to choose.
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { setMain } from '../document/operations/set-main.ts';
import { Field } from '../kit/Field.tsx';
import { Select } from '../kit/Select.tsx';
import { botMessages } from '../text/bot.ts';
import { useWords } from '../text/use-words.ts';

export function MainFlow({ mayEdit }: { mayEdit: boolean }) {
  const t = useWords(botMessages);
  const studio = useStudio();
  const flows = useDraft(({ document }) => document.flows);
  const main = useDraft(({ document }) => document.main);
  const isGone = !flows[main];
  const options = Object.entries(flows).map(([value, { name }]) => ({ value, label: name }));
  if (options.length < 2 && !isGone) return null;
  return (
    <Field
      label={t('settings.main')}
      hint={t('settings.main-hint')}
      error={isGone ? t('settings.main-gone') : undefined}
    >
      <Select
        value={main}
        disabled={!mayEdit}
        options={isGone ? [{ value: main, label: '–' }, ...options] : options}
        onChoose={(flow) => studio.commit(setMain.of({ flow }))}
      />
    </Field>
  );
}
