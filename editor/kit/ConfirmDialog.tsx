// The last step before something is gone: says what will happen, offers the verb in red.
import { useRef, type ReactNode } from 'react';
import { kitMessages } from '../text/kit.ts';
import { useWords } from '../text/use-words.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Fault } from './Fault.tsx';

type Props = {
  open: boolean;
  onClose(): void;
  title: string;
  consequences: ReactNode;
  verb: string;
  busy?: string | false;
  onConfirm(): void;
  /** Why it did not work; the dialog stays. */
  error?: string | undefined;
  /** What there is still to choose. */
  children?: ReactNode;
};

export function ConfirmDialog({ open, onClose, title, consequences, verb, busy, onConfirm, error, children }: Props) {
  const t = useWords(kitMessages);
  const cancel = useRef<HTMLButtonElement>(null);
  const footer = (
    <>
      <Button ref={cancel} onClick={onClose}>
        {t('kit.cancel')}
      </Button>
      <Button kind="danger" busy={busy} onClick={onConfirm}>
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={title} description={consequences} footer={footer} focus={cancel}>
      {children}
      {error !== undefined && <Fault>{error}</Fault>}
    </Dialog>
  );
}
