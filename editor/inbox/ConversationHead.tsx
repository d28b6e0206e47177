// Who it is and who has it; handing back and closing.
import { useState } from 'react';
import { Bot, Check, Ellipsis, Info, PanelRight } from 'lucide-react';
import { IconButton } from '../kit/IconButton.tsx';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Menu, MenuItem } from '../kit/Menu.tsx';
import { useMe } from '../queries/session.ts';
import type { Conversation } from '../queries/inbox.ts';
import { inboxMessages } from '../text/inbox.ts';
import { languageName } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { WaitClock } from './Clock.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { BackLink } from './BackLink.tsx';
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
  const locale = useLocale();
  const me = useMe().data?.person?.id;
  const [asked, setAsked] = useState<'return' | 'close'>();
  const { conversation: row, locale: language } = conversation;
  const ask = (what: 'return' | 'close') => () => setAsked(what);
  const shut = () => setAsked(undefined);
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
      <span className="narrow-only">
        <Menu
          align="end"
          trigger={
            <button type="button" className="k-icon-button" aria-label={t('talk.actions')}>
              <Ellipsis size={18} aria-hidden="true" />
            </button>
          }
        >
          <MenuItem icon={<Info {...menu} />} onSelect={onDetails}>
            {t('context.show')}
          </MenuItem>
          {mine && (
            <MenuItem icon={<Bot {...menu} />} onSelect={ask('return')}>
              {t('talk.return')}
            </MenuItem>
          )}
        </Menu>
      </span>
      <ReturnDialog row={row} open={asked === 'return'} onClose={shut} />
      <CloseDialog row={row} name={name} open={asked === 'close'} onClose={shut} />
    </header>
  );
}
