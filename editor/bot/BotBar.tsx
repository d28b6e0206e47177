// The bar over the pages of a bot other than its canvas: which bot, how safe the draft is, undo and redo.
import { Faces } from '../company/Faces.tsx';
import { useDraft } from '../canvas/studio-context.ts';
import '../inspector/inspector.css';
import { NoticeBar } from '../studio/NoticeBar.tsx';
import { HistoryButtons, SavedState } from '../studio/TopBar.tsx';
import { BotMenu } from './BotMenu.tsx';
import { useHistoryKeys } from './use-history-keys.ts';

export function BotBar({ bot }: { bot: string }) {
  useHistoryKeys();
  const name = useDraft(({ document }) => document.name);
  return (
    <>
      <header className="top-bar bot-bar">
        <p className="top-name" title={name}>
          {name}
        </p>
        <BotMenu bot={bot} />
        <SavedState />
        <span className="top-space" />
        <Faces />
        <HistoryButtons />
      </header>
      <NoticeBar />
    </>
  );
}
