// A label over one control, with a hint under it; an error takes the hint's place. Controls of the kit find their ids here.
import { createContext, use, useId, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';

type FieldIds = { id: string; describedBy: string | undefined; invalid: boolean };
const FieldContext = createContext<FieldIds | undefined>(undefined);

/** What the control of the surrounding field is called, described by, and whether it is wrong. */
export const useField = (): Partial<FieldIds> => use(FieldContext) ?? {};

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Beside the label, at the right: a language switch, a count. */
  aside?: ReactNode;
  children: ReactNode;
};

export function Field({ label, hint, error, aside, children }: Props) {
  const id = useId();
  const hintId = `${id}-hint`;
  const hasHint = hint !== undefined && hint !== false && hint !== '';
  return (
    <div className="k-field" data-invalid={error !== undefined || undefined}>
      <div className="k-field-head">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      <FieldContext
        value={{ id, describedBy: error !== undefined || hasHint ? hintId : undefined, invalid: error !== undefined }}
      >
        {children}
      </FieldContext>
      {error !== undefined ? (
        <p className="k-fault" id={hintId} role="alert">
          <CircleAlert size={14} aria-hidden="true" />
          <span>{error}</span>
        </p>
      ) : (
        hasHint && (
          <p className="k-hint" id={hintId}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
