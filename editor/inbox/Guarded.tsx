// Under a line of the log: what the guard found in it; and, for who may, what it was before. Each reading is recorded.
import { useState } from 'react';
import { Eye } from 'lucide-react';
import { readGuarded } from '@dialoom/shared/api/inbox';
import { GuardMark } from '../guard/GuardMark.tsx';
import { Button } from '../kit/Button.tsx';
import { call } from '../queries/call.ts';
import { failureWords } from '../queries/failure.ts';
import type { Conversation } from '../queries/inbox.ts';
import { useMay } from '../queries/session.ts';
import { guardMessages } from '../text/guard.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import '../guard/guard.css';

type Props = { conversation: string; found: Conversation['guarded'][number] };

export function Guarded({ conversation, found }: Props) {
  const t = useWords(guardMessages);
  const locale = useLocale();
  const mayRead = useMay('guard.text');
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<string>();
  const read = async () => {
    setBusy(true);
    try {
      setShown((await call(readGuarded, { params: { conversation, message: found.message } })).text);
    } catch (error) {
      setShown(failureWords(error, locale));
    }
    setBusy(false);
  };
  return (
    <div className="bubble-meta guarded">
      <GuardMark found={found} />
      {mayRead && shown === undefined && (
        <Button small kind="quiet" icon={<Eye size={12} aria-hidden="true" />} busy={busy && t('guard.text-busy')} onClick={() => void read()}>
          {t('guard.text')}
        </Button>
      )}
      {shown !== undefined && (
        <q className="guard-text" dir="auto" role="status">
          {shown}
        </q>
      )}
    </div>
  );
} // prettier-ignore
