// What happened by itself and a person should know: merged, skipped, not kept. Stays until it is dismissed or replaced.
import { X } from 'lucide-react';
import { useDraft, useReadOnly, useStudio, useView } from '../canvas/studio-context.ts';
import { useMay } from '../queries/session.ts';
import { useT } from '../text/use-studio.ts';

export function NoticeBar() {
  const t = useT();
  const studio = useStudio();
  const notice = useDraft((draft) => draft.notice);
  const readOnly = useReadOnly();
  const mayEdit = useMay('bots.edit');
  const words = useView((view) => view.notice);
  if (words === undefined && !notice && !readOnly) return null;
  return (
    <p className="notice-bar" role="status">
      <span>
        {words !== undefined
          ? words
          : notice
            ? t(`notice.${notice.kind}`, notice.kind === 'merged' ? { changes: notice.changes } : {})
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
