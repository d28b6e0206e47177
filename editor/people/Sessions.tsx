// The browsers one is signed in with; any of them can be signed out from here.
import { LogOut, Monitor } from 'lucide-react';
import type { Session } from '@dialoom/shared/api/people';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Failure } from '../kit/Failure.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useEndOtherSessions, useEndSession, useSessions } from '../queries/people.ts';
import { peopleMessages } from '../text/people.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { browserIn } from './browser-in.ts';

export function Sessions() {
  const t = useWords(peopleMessages);
  const locale = useLocale();
  const sessions = useSessions();
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const now = Date.now();
  const said = {
    onSuccess: () => toast(t('sessions.ended')),
    onError: (error: Error) => toast(failureWords(error, locale)),
  };
  const nameOf = ({ userAgent }: Session) => {
    const { browser, system } = browserIn(userAgent ?? '');
    if (!browser) return t('sessions.unknown');
    return system ? t('sessions.on', { browser, system }) : browser;
  };
  const list = sessions.data?.sessions ?? [];
  return (
    <section className="section">
      <h2>{t('sessions.title')}</h2>
      {sessions.isPending ? (
        <Loading what={t('sessions.loading')}>
          <BoneRows rows={2} height={44} />
        </Loading>
      ) : !sessions.data ? (
        <Failure error={sessions.error} onRetry={() => void sessions.refetch()} busy={sessions.isFetching} />
      ) : (
        <>
          <table className="k-table">
            <tbody>
              {list.map((session) => (
                <tr key={session.id}>
                  <td>
                    <span className="people-who">
                      <Monitor size={16} aria-hidden="true" />
                      <span className="grow">
                        {nameOf(session)}
                        <span className="row-sub">
                          {t('sessions.since', { at: agoWords(session.createdAt, now, locale) })}
                        </span>
                      </span>
                    </span>
                  </td>
                  <td data-right>
                    {session.current ? (
                      <Chip kind="ok">{t('sessions.this')}</Chip>
                    ) : (
                      <IconButton
                        label={t('sessions.end', { name: nameOf(session) })}
                        icon={<LogOut size={16} aria-hidden="true" />}
                        onClick={() => end.mutate(session.id, said)}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {list.length > 1 && (
            <Button
              busy={endOthers.isPending && t('sessions.ending')}
              onClick={() => endOthers.mutate(undefined, said)}
            >
              {t('sessions.end-others')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
