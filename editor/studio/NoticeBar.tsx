// What happened by itself and a person should know: merged, skipped, not kept. Stays until it is dismissed or replaced.
import { useEffect } from 'react';
import { X } from 'lucide-react';
import { useDraft, useReadOnly, useStudio, useView } from '../canvas/studio-context.ts';
import { useMay, useMe } from '../queries/session.ts';
import type { Translate } from '../text/studio.ts';
import type { Notice } from '../document/draft.ts';
import { useT } from '../text/use-studio.ts';

export function NoticeBar() {
  const t = useT();
  const studio = useStudio();
  const notice = useDraft((draft) => draft.notice);
  const readOnly = useReadOnly();
  const mayEdit = useMay('bots.edit');
  const me = useMe().data?.person?.name;
  useEffect(() => {
    if (notice?.kind !== 'merged') return;
    // good news does not stay: with company it would come again and again
    const timer = setTimeout(() => studio.draft.setState({ notice: undefined }), MERGED_MS);
    return () => clearTimeout(timer);
  }, [notice, studio]);
  const words = useView((view) => view.notice);
  if (words === undefined && !notice && !readOnly) return null;
  return (
    <p className="notice-bar" role="status">
      <span>
        {words !== undefined
          ? words
          : notice
            ? noticeWords(notice, t, me)
            : t(mayEdit ? 'saved.newer' : 'notice.read-only')}
      </span>
      {(words !== undefined || notice) && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('notice.close')}
          title={t('notice.close')}
          onClick={() =>
            words === undefined
              ? studio.draft.setState({ notice: undefined })
              : studio.view.setState({ notice: undefined })
          }
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </p>
  );
}

const MERGED_MS = 8_000;

/** `me`: the reader's own name, whose changes come from another window. */
function noticeWords(notice: Notice, t: Translate, me: string | undefined): string {
  if (notice.kind !== 'merged') return t(`notice.${notice.kind}`);
  const { changes, by } = notice;
  if (by === undefined) return t('notice.merged', { changes });
  return by === me ? t('notice.merged-mine', { changes }) : t('notice.merged-by', { changes, by });
}
