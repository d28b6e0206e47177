// The last step before a declaration is gone: says who still uses the variable.
import { nodeTitle } from '../bot/node-title.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { variableMessages } from '../text/variables.ts';
import type { VariableRow } from './variable-rows.ts';

const MOST_NAMED = 3;

type Props = { row: VariableRow; uses: number; onClose(): void; onConfirm(): void };

export function DeleteVariable({ row: { name, sets, reads }, uses, onClose, onConfirm }: Props) {
  const t = useWords(variableMessages);
  const locale = useLocale();
  const studio = useStudio();
  const flows = useDraft(({ document }) => document.flows);
  const titles = reads.flatMap((use) =>
    use.of === 'node' ? [nodeTitle(flows[use.flow]?.nodes[use.node], studio.definitions, locale)] : [],
  );
  const named = [...new Set(titles)].slice(0, MOST_NAMED);
  const places = new Intl.ListFormat(locale, { type: 'conjunction' }).format(named);
  const consequences =
    sets.length > 0
      ? t('variables.delete-set', { n: uses })
      : uses > 0
        ? t('variables.delete-used', { n: uses, places })
        : t('variables.delete-unused');
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('variables.delete-title', { name })}
      consequences={consequences}
      verb={t('variables.delete')}
      onConfirm={onConfirm}
    />
  );
}
