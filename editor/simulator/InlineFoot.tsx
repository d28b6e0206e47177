// The foot of a small form within the test: what sends it, and the way back.
import { Button } from '../kit/Button.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { useWords } from '../text/use-words.ts';

type Props = { verb: string; disabled?: boolean; onCancel(): void };

export function InlineFoot({ verb, disabled = false, onCancel }: Props) {
  const t = useWords(debuggerMessages);
  return (
    <div className="sim-mock-actions">
      <Button small kind="primary" submit disabled={disabled}>
        {verb}
      </Button>
      <Button small kind="quiet" onClick={onCancel}>
        {t('bug.edit-cancel')}
      </Button>
    </div>
  );
}
