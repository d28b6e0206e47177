// A name edited where it stands: Enter or leaving the field takes it, Escape gives it up. Its keys are its own while it is open.
type Props = {
  name: string;
  label: string;
  className: string;
  /** The new name; nothing when it was given up. */
  done(name: string | undefined): void;
};

export function NameInput({ name, label, className, done }: Props) {
  return (
    <input
      className={className}
      type="text"
      defaultValue={name}
      maxLength={120}
      aria-label={label}
      ref={(input) => {
        if (!input || input.dataset['seen']) return;
        input.dataset['seen'] = '';
        input.focus();
        input.select();
      }}
      onBlur={(event) => done(event.target.value)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing || event.keyCode === 229) return;
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') done(undefined);
      }}
    />
  );
}
