// My status at the desk, and what goes with it: away, the sound, the keys.
import { useState } from 'react';
import { ChevronDown, CircleCheck, Coffee, Keyboard, Play, Volume2, VolumeX } from 'lucide-react';
import { Button } from '../kit/Button.tsx';
import { Menu, MenuChoices, MenuItem, MenuLine } from '../kit/Menu.tsx';
import { useWaiting } from '../queries/waiting.ts';
import { inboxMessages } from '../text/inbox.ts';
import { useWords } from '../text/use-words.ts';
import { chime } from './chime.ts';
import { prefer, useDeskPreferences } from './desk-preferences.ts';
import { KeysDialog } from './KeysDialog.tsx';

const small = { size: 16, 'aria-hidden': true } as const;

export function PresenceMenu() {
  const t = useWords(inboxMessages);
  const { away, sound } = useDeskPreferences();
  const online = useWaiting().data?.online ?? 0;
  const [keys, setKeys] = useState(false);
  const status = t(away ? 'presence.away' : 'presence.online');
  const trigger = (
    <button
      type="button"
      className="presence"
      data-away={away || undefined}
      aria-label={t('presence.label', { status })}
    >
      <i aria-hidden="true" />
      {status}
      {!sound && <VolumeX size={14} aria-hidden="true" />}
      <ChevronDown size={14} aria-hidden="true" />
    </button>
  );
  return (
    <>
      <Menu trigger={trigger} align="end">
        <MenuChoices
          label={t('presence.choose')}
          value={away ? 'away' : 'online'}
          options={[
            { value: 'online', label: t('presence.online-choice'), icon: <CircleCheck {...small} /> },
            { value: 'away', label: t('presence.away-choice'), icon: <Coffee {...small} /> },
          ]}
          onChoose={(value) => prefer({ away: value === 'away' })}
        />
        <div className="k-menu-label num">{t('presence.team', { n: online })}</div>
        <MenuLine />
        <MenuChoices
          label={t('presence.sound')}
          value={sound ? 'on' : 'off'}
          options={[
            { value: 'on', label: t('presence.sound-on'), icon: <Volume2 {...small} /> },
            { value: 'off', label: t('presence.sound-off'), icon: <VolumeX {...small} /> },
          ]}
          onChoose={(value) => prefer({ sound: value === 'on' })}
        />
        <MenuItem icon={<Play {...small} />} onSelect={() => void chime()}>
          {t('presence.sound-try')}
        </MenuItem>
        <MenuLine />
        <MenuItem icon={<Keyboard {...small} />} onSelect={() => setKeys(true)}>
          {t('presence.keys')}
        </MenuItem>
      </Menu>
      <KeysDialog open={keys} onClose={() => setKeys(false)} />
    </>
  );
}

/** Who forgot that they are away is told what customers meet. */
export function AwayBar() {
  const t = useWords(inboxMessages);
  const { away } = useDeskPreferences();
  const others = useWaiting().data?.online ?? 0;
  if (!away) return null;
  return (
    <div className="away-bar" role="status">
      <p>{others > 0 ? t('presence.away-others', { n: others }) : t('presence.away-only')}</p>
      <Button small onClick={() => prefer({ away: false })}>
        {t('presence.back')}
      </Button>
    </div>
  );
}
