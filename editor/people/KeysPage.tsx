// Keys for scripts: who made them, what they may, when they were used, and the end of them.
import { useState } from 'react';
import { KeyRound, Plus, Trash2 } from 'lucide-react';
import type { ApiKey } from '@dialoom/shared/api/people';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { failureWords } from '../queries/failure.ts';
import { useApiKeys, useDeleteApiKey } from '../queries/people.ts';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { peopleMessages } from '../text/people.ts';
import { shellMessages } from '../text/shell.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { KeyDialog } from './KeyDialog.tsx';
import './people.css';

export function KeysPage() {
  const t = useWords(peopleMessages);
  const keys = useApiKeys();
  const [making, setMaking] = useState(false);
  const add = (
    <Button kind="primary" icon={<Plus size={14} aria-hidden="true" />} onClick={() => setMaking(true)}>
      {t('keys.add')}
    </Button>
  );
  return (
    <SettingsPage page="keys" lead={t('keys.lead')} actions={keys.data && keys.data.keys.length > 0 ? add : undefined}>
      {keys.isPending ? (
        <Loading what={t('keys.loading')}>
          <BoneRows rows={3} height={52} />
        </Loading>
      ) : !keys.data ? (
        <Failure error={keys.error} onRetry={() => void keys.refetch()} busy={keys.isFetching} />
      ) : keys.data.keys.length === 0 ? (
        <Empty icon={<KeyRound size={20} aria-hidden="true" />} title={t('keys.empty-title')} action={add}>
          {t('keys.empty')}
        </Empty>
      ) : (
        <Keys keys={keys.data.keys} />
      )}
      {making && <KeyDialog onClose={() => setMaking(false)} />}
    </SettingsPage>
  );
}

function Keys({ keys }: { keys: readonly ApiKey[] }) {
  const t = useWords(peopleMessages);
  const shell = useWords(shellMessages);
  const locale = useLocale();
  const [ending, setEnding] = useState<ApiKey>();
  const end = useDeleteApiKey();
  const now = Date.now();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <>
      <table className="k-table people-table">
        <thead>
          <tr>
            <th>{t('keys.name')}</th>
            <th>{t('people.role')}</th>
            <th data-wide>{t('keys.used')}</th>
            <th data-wide>{t('keys.ends')}</th>
            <th aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key.id}>
              <td>
                <b>{key.name}</b>
                <span className="row-sub">
                  {[key.hint, key.by && `${t('keys.by')}: ${key.by}`].filter(Boolean).join(' · ')}
                </span>
              </td>
              <td className="people-role">{shell(`shell.role.${key.role}`)}</td>
              <td data-wide className="muted">
                {key.usedAt === undefined ? t('keys.unused') : agoWords(key.usedAt, now, locale)}
              </td>
              <td data-wide className="muted">
                {key.expiresAt === undefined ? (
                  t('keys.endless')
                ) : key.expiresAt <= now ? (
                  <Chip kind="warn">{t('keys.expired')}</Chip>
                ) : (
                  day.format(key.expiresAt)
                )}
              </td>
              <td data-right>
                <IconButton
                  label={t('keys.delete', { name: key.name })}
                  icon={<Trash2 size={16} aria-hidden="true" />}
                  onClick={() => (end.reset(), setEnding(key))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending && (
        <ConfirmDialog
          open
          onClose={() => setEnding(undefined)}
          title={t('keys.delete-title', { name: ending.name })}
          consequences={t('keys.delete-body')}
          verb={t('keys.delete-verb')}
          busy={end.isPending && t('keys.deleting')}
          error={end.error ? failureWords(end.error, locale) : undefined}
          onConfirm={() => end.mutate(ending.id, { onSuccess: () => setEnding(undefined) })}
        />
      )}
    </>
  );
}
