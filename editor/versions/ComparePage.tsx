// Any two versions, or one and the draft, side by side. Both stand in the address, so that a link can be sent.
import { ArrowLeftRight, CircleEqual, History, RotateCcw } from 'lucide-react';
import type { BotDocument } from '@dialoom/shared/document/document';
import { Page } from '../app/Page.tsx';
import { places } from '../app/places.ts';
import { Link, navigate, useQueryParam } from '../app/router.ts';
import { useDraft, useReadOnly } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { ApiFailure } from '../queries/failure.ts';
import { useVersion, useVersions } from '../queries/versions.ts';
import { useStudio } from '../canvas/studio-context.ts';
import { versionMessages } from '../text/versions.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { Comparison } from './Comparison.tsx';
import { differenceName } from './difference-words.ts';
import { useRestore } from './use-restore.ts';
import { useTakeVersion } from './use-take-version.ts';

type Side = number | 'draft';
const sideOf = (text: string | undefined): Side | undefined =>
  text === 'draft' ? 'draft' : /^v?[1-9]\d{0,8}$/.test(text ?? '') ? Number(text?.replace('v', '')) : undefined;

export default function ComparePage({ bot }: { bot: string }) {
  const t = useWords(versionMessages);
  const locale = useLocale();
  const studio = useStudio();
  const versions = useVersions(bot);
  const { live, newest = 0 } = versions.data ?? {};
  const from: Side = sideOf(useQueryParam('from')) ?? live ?? 'draft';
  const to: Side = sideOf(useQueryParam('to')) ?? 'draft';
  const [before, after] = [useSide(bot, from), useSide(bot, to)];
  const readOnly = useReadOnly();
  const nameOf = (side: Side) => (side === 'draft' ? t('compare.draft') : t('compare.version', { version: side }));
  // the draft stands on one side: what it is compared with can be brought back into it
  const other = to === 'draft' ? from : from === 'draft' ? to : undefined;
  const source = to === 'draft' ? before.document : after.document;
  const bringBack = useRestore(source);
  const take = useTakeVersion();
  const mayRestore = typeof other === 'number' && !readOnly;
  const go = (sides: { from?: Side; to?: Side }) => navigate(places.compare(bot, sides.from ?? from, sides.to ?? to));
  const options = [
    { value: 'draft', label: t('compare.draft') },
    ...Array.from({ length: newest }, (_, i) => newest - i).map((version) => ({
      value: String(version),
      label: t(version === live ? 'compare.version-live' : 'compare.version', { version }),
    })),
  ];
  const choose = (label: string, side: Side, onSide: (side: Side) => void) => (
    <label className="compare-side">
      <span className="muted">{label}</span>
      <Select
        value={String(side)}
        options={options.some(({ value }) => value === String(side)) ? options : [...options, { value: String(side), label: nameOf(side) }]}
        onChoose={(value: string) => onSide(sideOf(value) ?? 'draft')}
      />
    </label>
  );
  const head = (
    <div className="compare-sides">
      {choose(t('compare.from'), from, (side) => go({ from: side }))}
      <IconButton label={t('compare.swap')} icon={<ArrowLeftRight size={16} aria-hidden="true" />} onClick={() => go({ from: to, to: from })} />
      {choose(t('compare.to'), to, (side) => go({ to: side }))}
      <span className="grow" />
      {mayRestore && source && (
        <Button icon={<RotateCcw size={14} aria-hidden="true" />} onClick={() => take(source, other)}>
          {t('restore.all', { from: nameOf(other) })}
        </Button>
      )}
      <Link className="k-button" data-kind="outline" to={places.versions(bot)}>
        <span className="k-button-words">
          <History size={14} aria-hidden="true" />
          {t('compare.all')}
        </span>
      </Link>
    </div>
  );
  const notes = [
    { side: from, note: before.note },
    { side: to, note: after.note },
  ].filter(({ note }) => note !== '');
  const failed = [before, after].find(({ error }) => error !== null);
  return (
    <Page title={t('compare.title')} whole>
      <div className="compare-page">
      {head}
      {notes.length > 0 && (
        <p className="compare-notes">
          {notes.map(({ side, note }) => (
            <span key={side}>
              <strong>{nameOf(side)}</strong> {note}
            </span>
          ))}
        </p>
      )}
      {failed?.error instanceof ApiFailure && failed.error.status === 404 ? (
        <Empty icon={<History size={20} aria-hidden="true" />} title={t('compare.gone-title')}>
          {t('compare.gone')}
        </Empty>
      ) : failed ? (
        <Failure error={failed.error} onRetry={() => failed.retry()} />
      ) : !before.document || !after.document ? (
        <Loading what={t('compare.loading')}>
          <BoneRows rows={6} height={52} />
        </Loading>
      ) : (
        <Comparison
          before={before.document}
          after={after.document}
          restore={
            mayRestore && source
              ? {
                  from: nameOf(other),
                  drops: to === 'draft' ? 'added' : 'removed',
                  run: (difference) =>
                    bringBack(
                      difference.key,
                      differenceName(difference, {
                        before: before.document ?? source,
                        after: after.document ?? source,
                        definitions: studio.definitions,
                        locale,
                        t,
                        connections: {},
                        knowledge: {},
                      }),
                    ),
                }
              : undefined
          }
          same={
            <Empty icon={<CircleEqual size={20} aria-hidden="true" />} title={t('compare.same-title')}>
              {t('compare.same', { from: nameOf(from), to: nameOf(to) })}
            </Empty>
          }
        />
      )}
      </div>
    </Page>
  );
} // prettier-ignore

/** The document of a side: the draft as it is on the screen, or what was published. */
type SideState = {
  document: BotDocument | undefined;
  /** What was written when it was published. */
  note: string;
  error: Error | null;
  retry(): void;
};
function useSide(bot: string, side: Side): SideState {
  const draft = useDraft(({ document }) => document);
  const version = useVersion(bot, side === 'draft' ? undefined : side);
  return side === 'draft'
    ? { document: draft, note: '', error: null, retry: () => {} }
    : {
        document: version.data?.document,
        note: version.data?.note ?? '',
        error: version.error,
        retry: () => void version.refetch(),
      };
}
