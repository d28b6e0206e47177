// The person's own menu at the foot of the rail: look, language, password, signing out.
import { useState } from 'react';
import { KeyRound, LogOut } from 'lucide-react';
import { PasswordDialog } from '../account/PasswordDialog.tsx';
import { Avatar } from '../kit/Avatar.tsx';
import { Menu, MenuChoices, MenuItem, MenuLine } from '../kit/Menu.tsx';
import { useMe, useSignOut } from '../queries/session.ts';
import { shellMessages } from '../text/shell.ts';
import { useWords } from '../text/use-words.ts';
import { useLookOptions } from './look-options.tsx';
import { chooseLanguage, chooseTheme, usePreferences } from './preferences.ts';

export function MeMenu() {
  const t = useWords(shellMessages);
  const person = useMe().data?.person;
  const signOut = useSignOut();
  const { theme, language } = usePreferences();
  const { themes, languages } = useLookOptions();
  const [password, setPassword] = useState(false);
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
        <MenuItem icon={<KeyRound size={16} aria-hidden="true" />} onSelect={() => setPassword(true)}>
          {t('shell.password')}
        </MenuItem>
        <MenuItem icon={<LogOut size={16} aria-hidden="true" />} onSelect={() => signOut.mutate()}>
          {t('shell.sign-out')}
        </MenuItem>
      </Menu>
      <PasswordDialog open={password} onClose={() => setPassword(false)} />
    </>
  );
}
