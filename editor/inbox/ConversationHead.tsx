// Who it is and who has it; handing back and closing.
import { useState } from 'react';
import { Bot, Check, Download, Eraser, Info, PanelRight } from 'lucide-react';
import { IconButton } from '../kit/IconButton.tsx';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { MenuItem, MenuLine, MoreMenu } from '../kit/Menu.tsx';
import { useMay, useMe } from '../queries/session.ts';
import type { Conversation } from '../queries/inbox.ts';
import { ConversationDialog } from '../exports/ConversationDialog.tsx';
import { exportMessages } from '../text/exports.ts';
import { inboxMessages } from '../text/inbox.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { WaitClock } from './Clock.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { BackLink } from './BackLink.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { ownerWords } from './row-words.ts';

type Props = {
  conversation: Conversation;
  mine: boolean;
  name: string;
  /** The details stand beside the conversation. */
  details: boolean;
  onDetails(): void;
};
const small = { size: 14, 'aria-hidden': true } as const;
const menu = { size: 16, 'aria-hidden': true } as const;

export function ConversationHead({ conversation, mine, name, details, onDetails }: Props) {
  const t = useWords(inboxMessages);
  const e = useWords(exportMessages);
  const locale = useLocale();
  const me = useMe().data?.person?.id;
  const [asked, setAsked] = useState<'return' | 'close' | 'erase' | 'export'>();
  const mayErase = useMay('records.erase');
  const { conversation: row, locale: language } = conversation;
  const ask = (what: 'return' | 'close' | 'erase' | 'export') => () => setAsked(what);
  const shut = () => setAsked(undefined);
  const exportItem = (
    <MenuItem icon={<Download {...menu} />} onSelect={ask('export')}>
      {e('export.one')}
    </MenuItem>
  );
  const eraseItem = (
    <MenuItem danger icon={<Eraser {...menu} />} onSelect={ask('erase')}>
      {t('erase.verb')}
    </MenuItem>
  );
  return (
    <header className="talk-head">
      <BackLink />
      <div className="talk-who">
        <h1 className="cut">{name}</h1>
        <span className="talk-sub cut">
          {row.bot.name}
          {language !== '' && ` · ${languageName(language, locale)}`}
        </span>
      </div>
      <span className="grow" />
      {row.owner === 'queue' && row.waitingSince !== undefined && (
        <WaitClock since={row.waitingSince} kind="live" said="waited" />
      )}
      {!mine && <Chip>{ownerWords(row, me, t)}</Chip>}
      {mine && (
        <div className="talk-actions">
          <span className="wide-only">
            <Button icon={<Bot {...small} />} onClick={ask('return')}>
              {t('talk.return')}
            </Button>
          </span>
          <Button icon={<Check {...small} />} onClick={ask('close')}>
            {t('talk.close')}
          </Button>
        </div>
      )}
      <span className="wide-only">
        <IconButton
          label={t('context.show')}
          icon={<PanelRight size={16} aria-hidden="true" />}
          aria-pressed={details}
          onClick={onDetails}
        />
      </span>
      <span className="wide-only">
        <MoreMenu label={t('talk.more')}>
          {exportItem}
          {mayErase && <MenuLine />}
          {mayErase && eraseItem}
        </MoreMenu>
      </span>
      <span className="narrow-only">
        <MoreMenu label={t('talk.actions')}>
          <MenuItem icon={<Info {...menu} />} onSelect={onDetails}>
            {t('context.show')}
          </MenuItem>
          {mine && (
            <MenuItem icon={<Bot {...menu} />} onSelect={ask('return')}>
              {t('talk.return')}
            </MenuItem>
          )}
          {exportItem}
          {mayErase && <MenuLine />}
          {mayErase && eraseItem}
        </MoreMenu>
      </span>
      <ReturnDialog row={row} open={asked === 'return'} onClose={shut} />
      <CloseDialog row={row} name={name} open={asked === 'close'} onClose={shut} />
      {asked === 'export' && <ConversationDialog row={row} name={name} onClose={shut} />}
      {asked === 'erase' && <EraseDialog row={row} name={name} onClose={shut} />}
    </header>
  );
}
