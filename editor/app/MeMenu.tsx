// The person's own menu at the foot of the rail: look, language, the own account, signing out.
import { CircleUserRound, LogOut } from 'lucide-react';
import { Avatar } from '../kit/Avatar.tsx';
import { Menu, MenuChoices, MenuItem, MenuLine } from '../kit/Menu.tsx';
import { useMe, useSignOut } from '../queries/session.ts';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import { places } from './places.ts';
import { useLookOptions } from './look-options.tsx';
import { chooseLanguage, chooseTheme, usePreferences } from './preferences.ts';
import { navigate } from './router.ts';

export function MeMenu() {
  const t = useWords(shellMessages);
  const person = useMe().data?.person;
  const signOut = useSignOut();
  const { theme, language } = usePreferences();
  const { themes, languages } = useLookOptions();
  if (!person) return null;
  const label = t('shell.me-of', { name: person.name });
  const trigger = (
    <button type="button" className="rail-me" aria-label={label} title={label}>
      <Avatar name={person.name} />
    </button>
  );
  return (
    <>
      <Menu trigger={trigger} side="right" align="end">
        <div className="me-who">
          <strong className="cut">{person.name}</strong>
          <span className="cut">{person.email}</span>
          <span>{t(`shell.role.${person.role}`)}</span>
        </div>
        <MenuLine />
        <MenuChoices label={t('shell.theme')} value={theme} options={themes} onChoose={chooseTheme} />
        <MenuLine />
        <MenuChoices label={t('shell.language')} value={language} options={languages} onChoose={chooseLanguage} />
        <MenuLine />
        <MenuItem icon={<CircleUserRound size={16} aria-hidden="true" />} onSelect={() => navigate(places.account)}>
          {t('shell.account')}
        </MenuItem>
        <MenuItem icon={<LogOut size={16} aria-hidden="true" />} onSelect={() => signOut.mutate()}>
          {t('shell.sign-out')}
        </MenuItem>
      </Menu>
    </>
  );
}
