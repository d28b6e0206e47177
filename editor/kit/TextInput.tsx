// One line or several of text inside a Field.
import type { InputHTMLAttributes, ReactNode, Ref, TextareaHTMLAttributes } from 'react';
import { useField } from './Field.tsx';

/** A NUL from a clipboard is seen by nobody, and no database takes it: one of them would keep a whole draft from being saved. */
const storable = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text);

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'onChange'> & {
  onText(text: string): void;
  /** At the left, inside the border. */
  icon?: ReactNode;
  mono?: boolean;
  ref?: Ref<HTMLInputElement>;
};

export function TextInput({ onText, icon, mono, ...rest }: InputProps) {
  const { id, describedBy, invalid } = useField();
  const input = (
    <input
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      autoComplete="off"
      {...rest}
      className="k-input"
      data-mono={mono || undefined}
      onChange={(event) => onText(storable(event.target.value))}
    />
  );
  if (!icon) return input;
  return (
    <span className="k-input-icon">
      {icon}
      {input}
    </span>
  );
}

type AreaProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'onChange'> & {
  onText(text: string): void;
  mono?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
};

export function TextArea({ onText, mono, ...rest }: AreaProps) {
  const { id, describedBy, invalid } = useField();
  return (
    <textarea
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      rows={3}
      {...rest}
      className="k-input"
      data-mono={mono || undefined}
      onChange={(event) => onText(storable(event.target.value))}
    />
  );
}
