// A dialog: the title is the question, the body one sentence about consequences, the verb at the right. A bottom sheet on phones.
import { useRef, type FormEvent, type ReactNode, type RefObject } from 'react';
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { kitMessages } from '../text/kit.ts';
import { useWords } from '../text/use-words.ts';

const FIELDS = ':is(input, select, textarea):not(:disabled, [readonly])';

type Props = {
  open: boolean;
  onClose(): void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the verb last. */
  footer?: ReactNode;
  /** 640 wide; nearly all of the window, for two things side by side; or a panel at the right edge, for editing one thing of a list. */
  shape?: 'wide' | 'broad' | 'side';
  /** Something typed would be lost: a press outside does not close it. */
  hold?: boolean;
  /** Makes it a form: Enter and the footer's submit button send it. */
  onSubmit?: () => void;
  /** Where the focus goes first; else the first field. */
  focus?: RefObject<HTMLElement | null>;
  /** Whether the focus goes back where it came from; asked when it closes. */
  goesBack?: () => boolean;
};

export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  shape,
  hold,
  onSubmit,
  focus,
  goesBack,
}: Props) {
  const t = useWords(kitMessages);
  const body = useRef<HTMLDivElement>(null);
  // not on touch, where it would bring up the keyboard over the dialog
  const firstField = (by: string) =>
    by === 'touch' ? true : (body.current?.querySelector<HTMLElement>(FIELDS) ?? true);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation(); // a form inside a form's portal
    onSubmit?.();
  };
  const inner = (
    <>
      <header className="k-dialog-head">
        <Base.Title className="k-dialog-title">{title}</Base.Title>
        <Base.Close className="k-icon-button" aria-label={t('kit.close')}>
          <X size={16} aria-hidden="true" />
        </Base.Close>
      </header>
      <div className="k-dialog-body" ref={body}>
        {description !== undefined && <Base.Description className="k-dialog-words">{description}</Base.Description>}
        {children}
      </div>
      {footer && <footer className="k-dialog-foot">{footer}</footer>}
    </>
  );
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()} disablePointerDismissal={hold ?? false}>
      <Base.Portal>
        <Base.Backdrop className="k-backdrop" />
        <Base.Popup
          className="k-dialog"
          data-shape={shape}
          data-own-keys
          initialFocus={focus ?? firstField}
          finalFocus={goesBack ?? true}
        >
          {onSubmit ? (
            <form className="k-dialog-form" onSubmit={submit} noValidate>
              {inner}
            </form>
          ) : (
            inner
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
