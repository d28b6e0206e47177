// Signed-in customers: the key with which the site's server says who they are, and the lines that do it.
import { useState } from 'react';
import { KeyRound, Trash2, TriangleAlert } from 'lucide-react';
import type { IdentityKey } from '@dialoom/shared/api/identity';
import { Button } from '../kit/Button.tsx';
import { Choices } from '../kit/Choices.tsx';
import { CodeBlock } from '../kit/CodeBlock.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { failureWords } from '../queries/failure.ts';
import { useCreateIdentityKey, useDeleteIdentityKey, useIdentityKeys } from '../queries/identity.ts';
import { useMay } from '../queries/session.ts';
import { embedMessages } from '../text/embed.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { identifyCall, identitySnippet, KEY_VARIABLE, serverNames, servers, type Server } from './identity-snippets.ts';

export function SignedIdentity({ bot }: { bot: string }) {
  const t = useWords(embedMessages);
  const mayEdit = useMay('bots.embed');
  const keys = useIdentityKeys(bot, mayEdit);
  return (
    <section className="section">
      <h2>{t('embed.identity')}</h2>
      <p className="section-lead">{t('embed.identity-lead')}</p>
      {!mayEdit ? (
        <p className="muted">{t('embed.sites-read-only')}</p>
      ) : keys.isPending ? (
        <Loading what={t('embed.identity-loading')}>
          <BoneRows rows={1} height={44} />
        </Loading>
      ) : !keys.data ? (
        <Failure error={keys.error} onRetry={() => void keys.refetch()} busy={keys.isFetching} />
      ) : (
        <Keys bot={bot} keys={keys.data.keys} />
      )}
    </section>
  );
}

function Keys({ bot, keys }: { bot: string; keys: readonly IdentityKey[] }) {
  const t = useWords(embedMessages);
  const locale = useLocale();
  const create = useCreateIdentityKey(bot);
  const remove = useDeleteIdentityKey(bot);
  const [removing, setRemoving] = useState<string>();
  const [server, setServer] = useState<Server>('node');
  const [newest] = keys;
  const made = create.data && keys.some(({ id }) => id === create.data.id) ? create.data : undefined;
  const now = Date.now();
  return (
    <>
      {keys.length > 0 && (
        <ul className="sites">
          {keys.map(({ id, by, createdAt }) => (
            <li key={id}>
              <span className="mono">{id}</span>
              <span className="muted grow">
                {t('embed.identity-made', { by, ago: agoWords(createdAt, now, locale) })}
              </span>
              <IconButton
                label={t('embed.identity-delete', { id })}
                icon={<Trash2 size={16} aria-hidden="true" />}
                onClick={() => setRemoving(id)}
              />
            </li>
          ))}
        </ul>
      )}
      {made && (
        <div className="embed-secret" role="status">
          <p className="embed-warn">
            <TriangleAlert size={14} aria-hidden="true" />
            {t('embed.identity-once', { variable: KEY_VARIABLE })}
          </p>
          <CodeBlock text={made.secret} label={t('embed.identity-secret')} kind="primary" />
        </div>
      )}
      {create.error && <Fault>{failureWords(create.error, locale)}</Fault>}
      <div className="embed-identity-add">
        <Button
          icon={<KeyRound size={16} aria-hidden="true" />}
          busy={create.isPending && t('embed.identity-making')}
          onClick={() => create.mutate()}
        >
          {t(keys.length === 0 ? 'embed.identity-make' : 'embed.identity-change')}
        </Button>
        {keys.length > 0 && <span className="muted">{t('embed.identity-change-words')}</span>}
      </div>
      {newest && (
        <>
          <h3 className="embed-where">{t('embed.identity-server')}</h3>
          <p className="muted">{t('embed.identity-server-lead')}</p>
          <div className="embed-servers">
            <Choices<Server>
              label={t('embed.identity-language')}
              value={server}
              options={servers.map((value) => ({ value, label: serverNames[value] }))}
              onChoose={setServer}
            />
          </div>
          <CodeBlock text={identitySnippet(server, bot, newest.id)} label={t('embed.identity-server')} />
          <h3 className="embed-where">{t('embed.identity-page')}</h3>
          <CodeBlock text={identifyCall} label={t('embed.identity-page')} />
        </>
      )}
      {removing !== undefined && (
        <ConfirmDialog
          open
          onClose={() => (setRemoving(undefined), remove.reset())}
          title={t('embed.identity-delete-title', { id: removing })}
          consequences={t('embed.identity-delete-body')}
          verb={t('embed.identity-delete-verb')}
          busy={remove.isPending && t('embed.site-removing')}
          error={remove.error ? failureWords(remove.error, locale) : undefined}
          onConfirm={() => remove.mutate(removing, { onSuccess: () => setRemoving(undefined) })}
        />
      )}
    </>
  );
}
