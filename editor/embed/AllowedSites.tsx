// The sites that may use the bot. Not part of the draft: a change takes effect at once.
import { useState, type FormEvent } from 'react';
import { Globe, LockOpen, Trash2 } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { ConfirmDialog } from '../kit/ConfirmDialog.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useAllowedOrigins, useSaveAllowedOrigins } from '../queries/bots.ts';
import { failureWords } from '../queries/failure.ts';
import { useMay } from '../queries/session.ts';
import { embedMessages } from '../text/embed.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { typedOrigin } from './typed-origin.ts';

const MOST = 200;

export function AllowedSites({ bot }: { bot: string }) {
  const t = useWords(embedMessages);
  const sites = useAllowedOrigins(bot);
  const mayEdit = useMay('bots.embed');
  return (
    <section className="section">
      <h2>{t('embed.sites')}</h2>
      <p className="section-lead">{t('embed.sites-lead')}</p>
      {sites.isPending ? (
        <Loading what={t('embed.sites-loading')}>
          <BoneRows rows={2} height={44} />
        </Loading>
      ) : !sites.data ? (
        <Failure error={sites.error} onRetry={() => void sites.refetch()} busy={sites.isFetching} />
      ) : (
        <>
          <Sites bot={bot} origins={sites.data.origins} mayEdit={mayEdit} />
          {mayEdit ? (
            <AddSite bot={bot} origins={sites.data.origins} />
          ) : (
            <p className="muted">{t('embed.sites-read-only')}</p>
          )}
        </>
      )}
    </section>
  );
}

function Sites({ bot, origins, mayEdit }: { bot: string; origins: readonly string[]; mayEdit: boolean }) {
  const t = useWords(embedMessages);
  const locale = useLocale();
  const save = useSaveAllowedOrigins(bot);
  const [removing, setRemoving] = useState<string>();
  if (origins.length === 0)
    return (
      <p className="sites-any">
        <Chip kind="warn" icon={<Globe aria-hidden="true" />}>
          {t('embed.sites-any')}
        </Chip>
        <span className="muted">{t('embed.sites-any-words')}</span>
      </p>
    );
  return (
    <>
      <ul className="sites">
        {origins.map((origin) => (
          <li key={origin}>
            <span className="mono grow">{origin}</span>
            {origin.includes('*') && <Chip>{t('embed.site-all')}</Chip>}
            {origin.startsWith('http:') && (
              <Chip kind="warn" icon={<LockOpen aria-hidden="true" />}>
                {t('embed.site-insecure')}
              </Chip>
            )}
            {mayEdit && (
              <IconButton
                label={t('embed.site-remove', { origin })}
                icon={<Trash2 size={16} aria-hidden="true" />}
                onClick={() => setRemoving(origin)}
              />
            )}
          </li>
        ))}
      </ul>
      {removing !== undefined && (
        <ConfirmDialog
          open
          onClose={() => (setRemoving(undefined), save.reset())}
          title={t('embed.site-remove-title', { origin: removing })}
          consequences={t(origins.length === 1 ? 'embed.site-remove-last' : 'embed.site-remove-body')}
          verb={t('embed.site-remove-verb')}
          busy={save.isPending && t('embed.site-removing')}
          error={save.error ? failureWords(save.error, locale) : undefined}
          onConfirm={() =>
            save.mutate(
              origins.filter((origin) => origin !== removing),
              { onSuccess: () => setRemoving(undefined) },
            )
          }
        />
      )}
    </>
  );
}

function AddSite({ bot, origins }: { bot: string; origins: readonly string[] }) {
  const t = useWords(embedMessages);
  const locale = useLocale();
  const save = useSaveAllowedOrigins(bot);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const typed = typedOrigin(text, origins);
  const fault =
    origins.length >= MOST
      ? t('embed.site-full')
      : 'fault' in typed
        ? t(`embed.site-${typed.fault}`, { origin: typed.origin ?? '' })
        : undefined;
  const add = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (fault !== undefined || 'fault' in typed || save.isPending) return;
    const onSuccess = () => {
      setText('');
      setTried(false);
    };
    save.mutate([...origins, typed.origin], { onSuccess });
  };
  const error = (tried ? fault : undefined) ?? (save.error ? failureWords(save.error, locale) : undefined);
  const becomes =
    !('fault' in typed) && typed.origin !== text.trim()
      ? t('embed.site-becomes', { origin: typed.origin })
      : t('embed.site-hint');
  return (
    <form className="site-add" onSubmit={add} noValidate>
      <Field label={t('embed.site')} hint={becomes} error={error}>
        <TextInput
          mono
          inputMode="url"
          value={text}
          maxLength={300}
          spellCheck={false}
          autoCapitalize="off"
          onText={(next) => (setText(next), setTried(false), save.reset())}
        />
      </Field>
      <Button submit busy={save.isPending && t('embed.site-adding')}>
        {t('embed.site-add')}
      </Button>
    </form>
  );
}
