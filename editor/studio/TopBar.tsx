// The studio's top bar: bot, how safe the draft is in words, undo and redo, problems, versions, test, publish.
import type { ReactNode } from 'react';
import {
  CircleAlert,
  CircleCheck,
  CirclePlay,
  CloudCheck,
  CloudOff,
  CloudUpload,
  History,
  ListRestart,
  Redo2,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import { Faces } from '../company/Faces.tsx';
import { commandOf, runCommand } from '../canvas/commands.ts';
import { keysLabel } from '../canvas/keys.ts';
import { useDraft, useStudio, useView } from '../canvas/studio-context.ts';
import type { Saved } from '../document/draft.ts';
import { entryWords } from '../history/entry-words.ts';
import { useProblems } from '../problems/findings.ts';
import type { Translate } from '../text/studio.ts';
import { useLocale, useT } from '../text/use-studio.ts';

type Props = {
  menu: ReactNode;
  version: number | undefined;
  mayPublish: boolean;
  mayTest: boolean;
  testing: boolean;
  onProblems(): void;
  onVersions(): void;
  onTest(): void;
  onPublish(): void;
};

export function TopBar({
  menu,
  version,
  mayPublish,
  mayTest,
  testing,
  onProblems,
  onVersions,
  onTest,
  onPublish,
}: Props) {
  const t = useT();
  const studio = useStudio();
  const name = useDraft(({ document }) => document.name);
  return (
    <header className="top-bar">
      <h1 className="top-name" title={name}>
        {name}
      </h1>
      {menu}
      <SavedState />
      <span className="top-space" />
      <Faces />
      <HistoryButtons onHistory={() => runCommand('history', studio)} />
      <ProblemsButton onClick={onProblems} />
      <button type="button" className="top-button top-versions" onClick={onVersions}>
        <History size={16} aria-hidden="true" />
        <span className="top-words">{t('top.versions')}</span>
        {version !== undefined && <span className="top-version">v{version}</span>}
      </button>
      <button
        type="button"
        className="top-button top-test"
        aria-pressed={testing}
        disabled={!mayTest}
        title={mayTest ? keysLabel('Mod+Enter') : t('top.no-test')}
        onClick={onTest}
      >
        <CirclePlay size={16} aria-hidden="true" />
        <span className="top-words">{t('top.test')}</span>
      </button>
      <button
        type="button"
        className="primary-button"
        disabled={!mayPublish}
        title={mayPublish ? undefined : t('top.no-publish')}
        onClick={onPublish}
      >
        {t('top.publish')}
      </button>
    </header>
  );
}

/** The state in words; never a bare spinner. */
export function savedWords(saved: Saved, t: Translate, locale: string): string {
  switch (saved.state) {
    case 'saved':
      return t('saved.saved', {
        time: new Date(saved.at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', hour12: false }),
      });
    case 'refused':
      return saved.message;
    default:
      return t(`saved.${saved.state}`);
  }
}
const savedIcons = {
  saved: CloudCheck,
  saving: CloudUpload,
  offline: CloudOff,
  clash: TriangleAlert,
  refused: CircleAlert,
  gone: CircleAlert,
  'read-only': CircleAlert,
} as const;

export function SavedState() {
  const t = useT();
  const locale = useLocale();
  const saved = useDraft((draft) => draft.saved);
  const Icon = savedIcons[saved.state];
  return (
    <span className="saved" data-state={saved.state} role="status">
      <Icon size={16} aria-hidden="true" />
      <span className="top-words">{savedWords(saved, t, locale)}</span>
    </span>
  );
}

export function HistoryButtons({ onHistory }: { onHistory?: () => void }) {
  const shown = useView((view) => view.drawer === 'history');
  const t = useT();
  const studio = useStudio();
  const last = useDraft(({ history }) => history.past.at(-1));
  const next = useDraft(({ history }) => history.future[0]);
  const title = (name: 'undo' | 'redo', entry: typeof last) => {
    return `${t(`command.${name}`)}${entry ? ` · ${entryWords(studio, t, entry)}` : ''} ${keysLabel(commandOf(name).keys[0] ?? '')}`;
  };
  return (
    <span className="top-history">
      <button
        type="button"
        className="icon-button"
        aria-label={t('command.undo')}
        title={title('undo', last)}
        disabled={!last}
        onClick={() => runCommand('undo', studio)}
      >
        <Undo2 size={17} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('command.redo')}
        title={title('redo', next)}
        disabled={!next}
        onClick={() => runCommand('redo', studio)}
      >
        <Redo2 size={17} aria-hidden="true" />
      </button>
      {onHistory && (
        <button
          type="button"
          className="icon-button top-history-list"
          aria-label={t('history.label')}
          title={`${t('history.label')} ${keysLabel(commandOf('history').keys[0] ?? '')}`}
          aria-pressed={shown}
          onClick={onHistory}
        >
          <ListRestart size={17} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

function ProblemsButton({ onClick }: { onClick(): void }) {
  const t = useT();
  const errors = useProblems((found) => found.errors);
  const warnings = useProblems((found) => found.warnings);
  const pending = useProblems((found) => found.pending);
  const level = errors > 0 ? 'error' : warnings > 0 ? 'warning' : pending ? 'pending' : 'none';
  const Icon = level === 'error' ? CircleAlert : level === 'warning' ? TriangleAlert : CircleCheck;
  const words =
    level === 'pending'
      ? t('problems.checking')
      : level === 'none'
        ? t('top.no-problems')
        : t('top.problems', { n: errors + warnings });
  return (
    <button type="button" className="top-button top-problems" data-level={level} aria-label={words} onClick={onClick}>
      <Icon size={16} aria-hidden="true" />
      <span className="top-words">{words}</span>
      <span className="top-count">{errors + warnings || ''}</span>
    </button>
  );
}
