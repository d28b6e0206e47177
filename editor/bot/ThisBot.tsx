// What can be done to the bot as a whole: another copy, or its end.
import { useState } from 'react';
import { Copy, Trash2 } from 'lucide-react';
import { places } from '../app/places.ts';
import { navigate } from '../app/router.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { useBots } from '../queries/bots.ts';
import { useMay } from '../queries/session.ts';
import { useVersions } from '../queries/versions.ts';
import { BotDialogs, type Asking } from '../start/BotDialogs.tsx';
import { useAutosave } from '../studio/OpenBot.tsx';
import { botMessages } from '../text/bot.ts';
import { startMessages } from '../text/start.ts';
import { useWords } from '../text/use-words.ts';

export function ThisBot() {
  const t = useWords(botMessages);
  const s = useWords(startMessages);
  const { bot: id } = useStudio();
  const autosave = useAutosave();
  const name = useDraft(({ document }) => document.name);
  const mayEdit = useMay('bots.edit');
  const mayDelete = useMay('bots.delete');
  const listed = useBots()
    .data?.pages.flatMap(({ bots }) => bots)
    .find((bot) => bot.id === id);
  const live = useVersions(id).data?.live;
  const [asking, setAsking] = useState<Asking['what']>();
  if (!mayEdit) return null;
  const version = live ?? listed?.version;
  const bot = { id, name, conversations: listed?.conversations ?? 0, ...(version === undefined ? {} : { version }) };
  const ask = async (what: Asking['what']) => {
    await autosave.flush(); // the copy is made of what the server has
    setAsking(what);
  };
  return (
    <section className="bot-section">
      <h2>{t('settings.bot')}</h2>
      <div className="bot-act">
        <p className="grow muted">{t('settings.duplicate-hint')}</p>
        <Button icon={<Copy size={14} aria-hidden="true" />} onClick={() => void ask('duplicate')}>
          {s('start.duplicate')}
        </Button>
      </div>
      {mayDelete && (
        <div className="bot-act">
          <p className="grow muted">{t('settings.delete-hint')}</p>
          <Button icon={<Trash2 size={14} aria-hidden="true" />} onClick={() => setAsking('delete')}>
            {s('start.delete')}
          </Button>
        </div>
      )}
      {asking && (
        <BotDialogs
          asking={{ what: asking, bot }}
          onClose={() => setAsking(undefined)}
          onDeleted={() => {
            autosave.stop(); // nothing is left to save to
            navigate(places.start, { replace: true });
          }}
        />
      )}
    </section>
  );
}
