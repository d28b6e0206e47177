// The failed face: the sentence of the failure, and the way to try again.
import { CloudOff } from 'lucide-react';
import { failureWords } from '../queries/failure.ts';
import { kitMessages } from '../text/kit.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Button } from './Button.tsx';

export function Failure({
  error,
  onRetry,
  busy,
  whole,
}: {
  error: unknown;
  onRetry?: (() => void) | undefined;
  busy?: boolean;
  /** It stands for the whole page, and has its title. */
  whole?: boolean;
}) {
  const t = useWords(kitMessages);
  const locale = useLocale();
  return (
    <div className="k-empty" role="alert">
      <span className="k-empty-icon" data-kind="danger">
        <CloudOff size={20} aria-hidden="true" />
      </span>
      {whole && <h1>{t('kit.failed')}</h1>}
      <p>{failureWords(error, locale)}</p>
      {onRetry && (
        <Button onClick={onRetry} busy={busy && t('kit.retrying')}>
          {t('kit.retry')}
        </Button>
      )}
    </div>
  );
}
