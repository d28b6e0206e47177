// The foot of a dialog that asks for something: the way back, and at the right the verb that sends its form.
import type { ReactNode, Ref } from 'react';
import { kitMessages } from '../text/kit.ts';
import { useWords } from '../text/use-words.ts';
import { Button } from './Button.tsx';

type Props = {
  onCancel(): void;
  /** Nothing: what is shown may not be changed. */
  verb: ReactNode;
  kind?: 'primary' | 'danger';
  /** While it runs: what the verb says then. */
  busy?: string | false | undefined;
  disabled?: boolean;
  /** The verb's own button, for a dialog that has no field to begin in. */
  verbRef?: Ref<HTMLButtonElement>;
  /** At the left, apart from the two: what takes the thing away. */
  aside?: ReactNode;
};

export function DialogFoot({ onCancel, verb, kind = 'primary', busy, disabled, verbRef, aside }: Props) {
  const t = useWords(kitMessages);
  return (
    <>
      {aside && (
        <>
          {aside}
          <span className="grow" />
        </>
      )}
      <Button onClick={onCancel}>{t('kit.cancel')}</Button>
      {verb && (
        <Button ref={verbRef} kind={kind} submit busy={busy} disabled={disabled}>
          {verb}
        </Button>
      )}
    </>
  );
}
