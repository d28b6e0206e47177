// Beside a bot's name: another bot, another name.
import { useState } from 'react';
import { Bot, ChevronDown, LayoutGrid, Pencil } from 'lucide-react';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { setDocumentName } from '../document/operations/set-document-name.ts';
import { Menu, MenuItem, MenuLine } from '../kit/Menu.tsx';
import { useBots } from '../queries/bots.ts';
import { useMay } from '../queries/session.ts';
import { botMessages } from '../text/bot.ts';
import { useWords } from '../text/use-words.ts';
import { NameDialog } from './NameDialog.tsx';

const MOST_OTHERS = 8;

export function BotMenu({ bot }: { bot: string }) {
  const t = useWords(botMessages);
  const studio = useStudio();
  const name = useDraft(({ document }) => document.name);
  const mayEdit = useMay('bots.edit');
  const others =
    useBots()
      .data?.pages.flatMap(({ bots }) => bots)
      .filter(({ id }) => id !== bot)
      .slice(0, MOST_OTHERS) ?? [];
  const [renaming, setRenaming] = useState(false);
  const trigger = (
    <button type="button" className="k-icon-button bot-menu" aria-label={t('bot.menu')} title={t('bot.menu')}>
      <ChevronDown size={16} aria-hidden="true" />
    </button>
  );
  return (
    <>
      <Menu trigger={trigger}>
        {mayEdit && (
          <MenuItem icon={<Pencil size={16} aria-hidden="true" />} onSelect={() => setRenaming(true)}>
            {t('bot.rename')}
          </MenuItem>
        )}
        {mayEdit && others.length > 0 && <MenuLine />}
        {others.length > 0 && <div className="k-menu-label">{t('bot.others')}</div>}
        {others.map((other) => (
          <MenuItem
            key={other.id}
            icon={<Bot size={16} aria-hidden="true" />}
            onSelect={() => navigate(places.flows(other.id))}
          >
            {other.name}
          </MenuItem>
        ))}
        <MenuLine />
        <MenuItem icon={<LayoutGrid size={16} aria-hidden="true" />} onSelect={() => navigate(places.start)}>
          {t('bot.all')}
        </MenuItem>
      </Menu>
      {renaming && (
        <NameDialog
          title={t('bot.rename-title')}
          verb={t('bot.save-name')}
          name={name}
          onClose={() => setRenaming(false)}
          onName={(next) => {
            studio.commit(setDocumentName.of({ name: next }));
            setRenaming(false);
          }}
        />
      )}
    </>
  );
}
