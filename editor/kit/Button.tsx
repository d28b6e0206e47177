// A button says a verb. One primary a view; danger only in the last step of a destructive dialog; busy keeps its width.
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Spinner } from './Spinner.tsx';

export type ButtonKind = 'outline' | 'primary' | 'quiet' | 'danger';
type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'className'> & {
  kind?: ButtonKind;
  /** 28 high, for panels. */
  small?: boolean;
  icon?: ReactNode;
  /** Sends the form it stands in. */
  submit?: boolean;
  /** While it runs: what it says then. Clicks are ignored, the focus stays. */
  busy?: string | false | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
};

export function Button({ kind = 'outline', small, icon, submit, busy, children, onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- one of two literals
      type={submit ? 'submit' : 'button'}
      className="k-button"
      data-kind={kind}
      data-small={small || undefined}
      aria-disabled={busy ? true : undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      <span className="k-button-words" data-hidden={busy ? true : undefined}>
        {icon}
        {children}
      </span>
      {busy && (
        <span className="k-button-words" role="status">
          <Spinner />
          {busy}
        </span>
      )}
    </button>
  );
}
