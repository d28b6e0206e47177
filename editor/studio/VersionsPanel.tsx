// The published versions, newest first: number, when, who, what changed.
import { useEffect, useRef } from 'react';
import { useVersions } from '../queries/bots.ts';
import { failureWords } from '../queries/failure.ts';
import { useLocale, useT } from '../text/use-studio.ts';

export function VersionsPanel({ bot, onClose }: { bot: string; onClose(): void }) {
  const t = useT();
  const locale = useLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  const { data, error } = useVersions(bot);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog className="versions" ref={dialog} aria-labelledby="versions-title" onClose={onClose} data-own-keys>
      <h2 id="versions-title">{t('versions.label')}</h2>
      {error ? (
        <p role="alert">{failureWords(error, locale)}</p>
      ) : !data ? (
        <p>{t('versions.loading')}</p>
      ) : data.versions.length === 0 ? (
        <p>{t('versions.empty')}</p>
      ) : null}
      <ol>
        {data?.versions.map(({ version, note, at, by, live }) => (
          <li key={version}>
            <strong>v{version}</strong>
            {live && <span className="version-live">{t('versions.live')}</span>}
            <span className="version-note">{note || t('versions.no-note')}</span>
            <span className="version-when">
              {by === undefined ? '' : `${by} · `}
              <time dateTime={new Date(at).toISOString()}>
                {new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
              </time>
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
