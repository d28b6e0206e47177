// On a phone: every page of the rail as a list, and what the me menu holds.
import { CircleUserRound, LogOut } from 'lucide-react';
import { Chip } from '../kit/Chip.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { useMe, useSignOut } from '../queries/session.ts';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import type { NavItem } from './nav.tsx';
import { chooseLanguage, chooseTheme, usePreferences } from './preferences.ts';
import { places } from './places.ts';
import { Link } from './router.ts';
import { useLookOptions } from './look-options.tsx';

type Props = { open: boolean; onClose(): void; items: readonly NavItem[]; path: string; waiting: number };

export function MoreSheet({ open, onClose, items, path, waiting }: Props) {
  const t = useWords(shellMessages);
  const person = useMe().data?.person;
  const signOut = useSignOut();
  const { theme, language } = usePreferences();
  const { themes, languages } = useLookOptions();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={person?.name ?? t('shell.more')}
      description={person && `${person.email} · ${t(`shell.role.${person.role}`)}`}
    >
      <ul className="more-list">
        {items.map((item) => (
          <li key={item.key}>
            <Link
              to={item.to}
              className="more-item"
              aria-current={item.here(path) ? 'page' : undefined}
              onClick={onClose}
            >
              {item.icon}
              <span className="grow">{t(item.key)}</span>
              {item.badge && waiting > 0 && <Chip kind="danger">{waiting}</Chip>}
            </Link>
          </li>
        ))}
        <li>
          <Link to={places.account} className="more-item" onClick={onClose}>
            <CircleUserRound size={18} aria-hidden="true" />
            {t('shell.account')}
          </Link>
        </li>
        <li>
          <button type="button" className="more-item" onClick={() => (onClose(), signOut.mutate())}>
            <LogOut size={18} aria-hidden="true" />
            {t('shell.sign-out')}
          </button>
        </li>
      </ul>
      <div className="more-look">
        <Choices label={t('shell.theme')} value={theme} options={themes} onChoose={chooseTheme} />
        <Choices label={t('shell.language')} value={language} options={languages} onChoose={chooseLanguage} />
      </div>
    </Dialog>
  );
}
