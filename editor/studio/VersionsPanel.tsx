// The published versions, newest first: number, when, who, what changed.
import { useEffect, useRef, useState } from 'react';
import { useLocale, useT } from '../text/use-studio.ts';
import { listVersions, type ListedVersion } from './versions-client.ts';

export default function VersionsPanel({ bot, live, onClose }: { bot: string; live: number | undefined; onClose(): void }) {
  const t = useT();
  const locale = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  const [versions, setVersions] = useState<readonly ListedVersion[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    let current = true;
    listVersions(bot).then(
      (found) => current && setVersions(found),
      () => current && setFailed(true), // said in words; the panel can be opened again
    );
    return () => void (current = false);
  }, [bot]);
  return (
    <dialog className="versions" ref={dialog} aria-labelledby="versions-title" onClose={onClose} data-own-keys>
      <h2 id="versions-title">{t('versions.label')}</h2>
      {failed ? <p role="alert">{t('versions.failed')}</p> : !versions ? <p>{t('versions.loading')}</p> : versions.length === 0 ? <p>{t('versions.empty')}</p> : null}
      <ol>
        {versions?.map(({ version, note, publishedAt, by }) => (
          <li key={version}>
            <strong>v{version}</strong>
            {version === live && <span className="version-live">{t('versions.live')}</span>}
            <span className="version-note">{note || t('versions.no-note')}</span>
            <span className="version-when">
              {by ? `${by} · ` : ''}
              <time dateTime={new Date(publishedAt).toISOString()}>{new Date(publishedAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}</time>
            </span>
          </li>
        ))}
      </ol>
      <footer>
        <button type="button" className="top-button" onClick={() => dialog.current?.close()}>
          {t('publish.close')}
        </button>
      </footer>
    </dialog>
  );
}
