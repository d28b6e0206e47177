// How strong the password is, in bars and in words.
import { accountMessages } from '../text/account.ts';
import { useWords } from '../text/use-words.ts';
import { LEAST_CHARACTERS, strengthOf } from './strength.ts';

export function StrengthLine({ password, about }: { password: string; about: readonly string[] }) {
  const t = useWords(accountMessages);
  const level = strengthOf(password, about);
  const words =
    password === ''
      ? t('strength.hint')
      : level === 'short'
        ? t('strength.short', { n: LEAST_CHARACTERS - [...password].length })
        : t(`strength.${level}`);
  return (
    <p className="strength" data-level={level} aria-label={t('strength.label')} aria-live="polite">
      {password !== '' && (
        <span className="strength-bars" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
      )}
      {words}
    </p>
  );
}
