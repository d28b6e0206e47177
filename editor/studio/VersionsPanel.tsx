// The published versions, newest first: number, when, who, what changed; each can be put back into the draft.
import { CircleCheck } from 'lucide-react';
import { BotDocument } from '@dialoom/shared/document/document';
import { useStudio } from '../canvas/studio-context.ts';
import { changesBetween } from '../document/changes.ts';
import { takeVersion } from '../document/operations/take-version.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.tsx';
import { useReadVersion, useVersions } from '../queries/bots.ts';
import { failureWords } from '../queries/failure.ts';
import { useMay } from '../queries/session.ts';
import { useLocale, useT } from '../text/use-studio.ts';

export function VersionsPanel({ bot, onClose }: { bot: string; onClose(): void }) {
  const t = useT();
  const locale = useLocale();
  const studio = useStudio();
  const mayEdit = useMay('bots.edit');
  const versions = useVersions(bot);
  const read = useReadVersion(bot);
  const list = versions.data?.versions;
  const putBack = (version: number) =>
    read.mutate(version, {
      onSuccess: ({ document }) => {
        const changes = changesBetween(studio.document, BotDocument.parse(document));
        onClose();
        if (changes.length === 0) return toast(t('versions.same', { version }));
        studio.commit(takeVersion.of({ version, changes }));
        if (!studio.document.flows[studio.flow]) studio.openFlow(studio.document.main);
        toast(t('versions.used', { version }), { label: t('versions.undo'), run: () => studio.undo() });
      },
    });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('versions.label')}
      footer={<Button onClick={onClose}>{t('publish.close')}</Button>}
    >
      {versions.isPending ? (
        <Loading what={t('versions.loading')}>
          <BoneRows rows={3} height={52} />
        </Loading>
      ) : !list ? (
        <Failure error={versions.error} onRetry={() => void versions.refetch()} busy={versions.isFetching} />
      ) : list.length === 0 ? (
        <p className="muted">{t('versions.empty')}</p>
      ) : (
        <ol className="versions">
          {list.map(({ version, note, at, by, live }) => (
            <li key={version}>
              <strong className="num">v{version}</strong>
              <span className="grow">
                <span className={note === '' ? 'faint' : 'version-note'}>{note || t('versions.no-note')}</span>
                <span className="k-hint">
                  <time dateTime={new Date(at).toISOString()}>
                    {new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
                  </time>
                  {by !== undefined && ` · ${by}`}
                </span>
              </span>
              {live && (
                <Chip kind="ok" icon={<CircleCheck aria-hidden="true" />}>
                  {t('versions.live')}
                </Chip>
              )}
              {mayEdit && (
                <Button
                  small
                  busy={read.isPending && read.variables === version && t('versions.using')}
                  onClick={() => putBack(version)}
                >
                  {t('versions.use')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      )}
      {read.error && <Fault>{failureWords(read.error, locale)}</Fault>}
    </Dialog>
  );
}
