// Everything that was published: number, note, author, when, what is live, and how many conversations still run on each.
import { useState } from 'react';
import { CircleCheck, FileUp, GitCompareArrows, History, MessagesSquare, MoreHorizontal, Search } from 'lucide-react';
import { canonical } from '@dialoom/shared/document/canonical';
import type { VersionRow } from '@dialoom/shared/api/versions';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Menu, MenuItem, MenuLine } from '../kit/Menu.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { useDraft, useReadOnly } from '../canvas/studio-context.ts';
import { downloadText } from '../app/download.ts';
import { useSearch } from '../records/use-search.ts';
import { failureWords } from '../queries/failure.ts';
import { useMay } from '../queries/session.ts';
import { useReadVersion, useVersionPages } from '../queries/versions.ts';
import { versionMessages } from '../text/versions.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { RollBackDialog } from './RollBackDialog.tsx';
import { useTakeVersion } from './use-take-version.ts';
import './versions.css';

export default function VersionsPage({ bot }: { bot: string }) {
  const t = useWords(versionMessages);
  const [typed, search, setSearch] = useSearch();
  const pages = useVersionPages(bot, search);
  const readOnly = useReadOnly();
  const [backTo, setBackTo] = useState<VersionRow>();
  const list = pages.data?.pages.flatMap(({ versions }) => versions) ?? [];
  const first = pages.data?.pages[0];
  const isBlank = first !== undefined && first.newest === undefined;
  const live = list.find((row) => row.live);
  const actions = !readOnly && (
    <Button icon={<FileUp size={14} aria-hidden="true" />} onClick={() => navigate(places.importVersion(bot))}>
      {t('versions.import')}
    </Button>
  );
  return (
    <Page title={t('versions.title')} lead={t('versions.lead')} actions={actions}>
      {!isBlank && (
        <div className="versions-search">
          <TextInput
            type="search"
            value={typed}
            onText={setSearch}
            aria-label={t('versions.search')}
            placeholder={t('versions.search')}
            icon={<Search size={16} aria-hidden="true" />}
          />
        </div>
      )}
      {pages.isPending ? (
        <Loading what={t('versions.loading')}>
          <BoneRows rows={6} height={60} />
        </Loading>
      ) : !pages.data ? (
        <Failure error={pages.error} onRetry={() => void pages.refetch()} busy={pages.isFetching} />
      ) : isBlank ? (
        <Empty
          icon={<History size={20} aria-hidden="true" />}
          title={t('versions.empty-title')}
          action={<Button onClick={() => navigate(places.flows(bot))}>{t('versions.to-flows')}</Button>}
        >
          {t('versions.empty')}
        </Empty>
      ) : list.length === 0 ? (
        <p className="muted">{t('versions.none', { search })}</p>
      ) : (
        <>
          <ol className="versions">
            {list.map((row) => (
              <Version key={row.version} bot={bot} row={row} live={first?.live} onBack={() => setBackTo(row)} />
            ))}
          </ol>
          {pages.hasNextPage && (
            <Button
              busy={pages.isFetchingNextPage && t('versions.older-busy')}
              onClick={() => void pages.fetchNextPage()}
            >
              {t('versions.older')}
            </Button>
          )}
        </>
      )}
      {backTo && (
        <RollBackDialog
          bot={bot}
          to={backTo}
          live={first?.live}
          running={live?.conversations}
          onClose={() => setBackTo(undefined)}
        />
      )}
    </Page>
  );
}

type RowProps = { bot: string; row: VersionRow; live: number | undefined; onBack(): void };

function Version({ bot, row, live, onBack }: RowProps) {
  const t = useWords(versionMessages);
  const locale = useLocale();
  const mayPublish = useMay('bots.publish');
  const readOnly = useReadOnly();
  const read = useReadVersion(bot);
  const take = useTakeVersion();
  const name = useDraft((draft) => draft.document.name);
  const { version, note, at, by, conversations } = row;
  const withDocument = (use: (document: unknown) => void) =>
    read.mutate(version, {
      onSuccess: ({ document }) => use(document),
      onError: (error) => toast(t('versions.failed', { version, reason: failureWords(error, locale) })),
    });
  return (
    <li className="version" data-live={row.live || undefined}>
      <strong className="version-number num">v{version}</strong>
      <div className="version-about">
        <p className={note === '' ? 'faint' : 'version-note'}>{note || t('versions.no-note')}</p>
        <p className="k-hint">
          {by !== undefined && <span>{by} · </span>}
          <time dateTime={new Date(at).toISOString()}>
            {new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
          </time>
        </p>
      </div>
      <div className="version-state">
        {row.live && (
          <Chip kind="ok" icon={<CircleCheck aria-hidden="true" />}>
            {t('versions.live')}
          </Chip>
        )}
        {conversations > 0 && (
          <span className="version-running num">
            <MessagesSquare size={14} aria-hidden="true" />
            {t('versions.conversations', { n: conversations })}
          </span>
        )}
      </div>
      <div className="version-acts">
        <Link className="k-button" data-kind="outline" data-small to={places.compare(bot, version, 'draft')}>
          <span className="k-button-words">
            <GitCompareArrows size={14} aria-hidden="true" />
            {t('versions.compare-draft')}
          </span>
        </Link>
        {mayPublish && !row.live && (
          <Button small onClick={onBack}>
            {t('back.verb')}
          </Button>
        )}
        <Menu
          align="end"
          trigger={
            <button type="button" className="k-icon-button" aria-label={t('versions.more', { version })}>
              <MoreHorizontal size={16} aria-hidden="true" />
            </button>
          }
        >
          {version > 1 && (
            <MenuItem onSelect={() => navigate(places.compare(bot, version - 1, version))}>
              {t('versions.compare-before')}
            </MenuItem>
          )}
          {live !== undefined && live !== version && (
            <MenuItem onSelect={() => navigate(places.compare(bot, version, live))}>
              {t('versions.compare-live')}
            </MenuItem>
          )}
          <MenuItem
            onSelect={() => withDocument((document) => downloadText(`${name}-v${version}.json`, canonical(document)))}
          >
            {t('versions.export')}
          </MenuItem>
          {!readOnly && (
            <>
              <MenuLine />
              <MenuItem onSelect={() => withDocument((document) => take(document, version))}>
                {t('versions.take')}
              </MenuItem>
            </>
          )}
        </Menu>
      </div>
    </li>
  );
}
