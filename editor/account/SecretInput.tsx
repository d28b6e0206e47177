// A password field that can be looked at.
import { useState, type InputHTMLAttributes } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { IconButton } from '../kit/IconButton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { accountMessages } from '../text/account.ts';
import { useWords } from '../text/use-words.ts';

type Props = Pick<InputHTMLAttributes<HTMLInputElement>, 'autoComplete' | 'autoFocus' | 'placeholder' | 'name'> & {
  value: string;
  onText(text: string): void;
};

export function SecretInput({ value, onText, ...rest }: Props) {
  const t = useWords(accountMessages);
  const [shown, setShown] = useState(false);
  return (
    <span className="secret-input">
      <TextInput
        {...rest}
        type={shown ? 'text' : 'password'}
        value={value}
        onText={onText}
        spellCheck={false}
        autoCapitalize="off"
        maxLength={200}
      />
      <IconButton
        label={t(shown ? 'account.hide' : 'account.show')}
        icon={shown ? <EyeOff size={16} aria-hidden="true" /> : <Eye size={16} aria-hidden="true" />}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
      />
    </span>
  );
}
