// One bot: what its flow looks like, whether it is live, what is not published yet.
import {
  Archive,
  ArchiveRestore,
  Check,
  Copy,
  Download,
  Code,
  PencilLine,
  Pencil,
  Trash2,
  Workflow,
} from 'lucide-react';
import type { BotRow } from '@dialoom/shared/api/bots';
import { downloadText } from '../app/download.ts';
import { places } from '../app/places.ts';
import { Link, navigate } from '../app/router.ts';
import { Chip } from '../kit/Chip.tsx';
import { MenuItem, MenuLine, MoreMenu } from '../kit/Menu.tsx';
import { toast } from '../kit/toast.tsx';
import { readBotFile, useArchiveBot } from '../queries/bots.ts';
import { failureWords } from '../queries/failure.ts';
import { useMay } from '../queries/session.ts';
import { startMessages } from '../text/start.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import type { Asking } from './BotDialogs.tsx';
import { FlowThumb } from './FlowThumb.tsx';

export function BotCard({ bot, isDemo, onAsk }: { bot: BotRow; isDemo: boolean; onAsk(asking: Asking): void }) {
  const t = useWords(startMessages);
  const locale = useLocale();
  const mayEdit = useMay('bots.edit');
  const mayDelete = useMay('bots.delete');
  const archive = useArchiveBot();
  const failed = (error: unknown) => toast(failureWords(error, locale));
  const layAside = (archived: boolean) =>
    archive.mutate(
      { bot: bot.id, archived },
      {
        onSuccess: () =>
          archived
            ? toast(t('start.archived-done', { name: bot.name }), {
                label: t('start.undo'),
                run: () => archive.mutate({ bot: bot.id, archived: false }, { onError: failed }),
              })
            : toast(t('start.unarchived-done', { name: bot.name })),
        onError: failed,
      },
    );
  const save = async () => {
    try {
      downloadText(`${bot.name}.dialoom.json`, await readBotFile(bot.id));
    } catch (error) {
      failed(error);
    }
  };
  return (
    <article className="bot-card">
      <FlowThumb bot={bot.id} at={bot.updatedAt} />
      <div className="bot-card-body">
        <div className="row">
          <h2 className="cut grow">
            <Link to={places.flows(bot.id)} className="bot-card-link" title={bot.name}>
              {bot.name}
            </Link>
          </h2>
          {isDemo && <Chip>{t('start.demo')}</Chip>}
          {bot.archived ? (
            <Chip icon={<Archive aria-hidden="true" />}>{t('start.archived')}</Chip>
          ) : bot.version === undefined ? (
            <Chip icon={<PencilLine aria-hidden="true" />}>{t('start.draft-only')}</Chip>
          ) : (
            <Chip kind="ok" icon={<Check aria-hidden="true" />}>
              {t('start.live', { version: bot.version })}
            </Chip>
          )}
        </div>
        <p className="small faint cut">
          <time dateTime={new Date(bot.updatedAt).toISOString()} title={new Date(bot.updatedAt).toLocaleString(locale)}>
            {t('start.edited', { when: agoWords(bot.updatedAt, Date.now(), locale) })}
          </time>
          {bot.version !== undefined && bot.changed && (
            <span className="bot-card-changed"> · {t('start.changed')}</span>
          )}
        </p>
        <div className="bot-card-foot">
          <p>
            <b className="num">{bot.conversations.toLocaleString(locale)}</b>
            <span className="tiny faint">{t('start.conversations')}</span>
          </p>
          <p>
            <b className="num">{bot.languages.length}</b>
            <span className="tiny faint">{t('start.languages')}</span>
          </p>
          <span className="grow" />
          <span className="bot-card-menu">
            <MoreMenu label={t('start.actions', { name: bot.name })}>
              <MenuItem
                icon={<Workflow size={16} aria-hidden="true" />}
                onSelect={() => navigate(places.flows(bot.id))}
              >
                {t('start.open')}
              </MenuItem>
              <MenuItem icon={<Code size={16} aria-hidden="true" />} onSelect={() => navigate(places.embed(bot.id))}>
                {t('start.embed')}
              </MenuItem>
              {mayEdit && (
                <>
                  <MenuItem
                    icon={<Pencil size={16} aria-hidden="true" />}
                    onSelect={() => onAsk({ what: 'rename', bot })}
                  >
                    {t('start.rename')}
                  </MenuItem>
                  <MenuItem
                    icon={<Copy size={16} aria-hidden="true" />}
                    onSelect={() => onAsk({ what: 'duplicate', bot })}
                  >
                    {t('start.duplicate')}
                  </MenuItem>
                </>
              )}
              <MenuItem icon={<Download size={16} aria-hidden="true" />} onSelect={() => void save()}>
                {t('start.export')}
              </MenuItem>
              {mayDelete && (
                <>
                  <MenuLine />
                  <MenuItem
                    icon={
                      bot.archived ? (
                        <ArchiveRestore size={16} aria-hidden="true" />
                      ) : (
                        <Archive size={16} aria-hidden="true" />
                      )
                    }
                    onSelect={() => layAside(!bot.archived)}
                  >
                    {t(bot.archived ? 'start.unarchive' : 'start.archive')}
                  </MenuItem>
                  <MenuItem
                    danger
                    icon={<Trash2 size={16} aria-hidden="true" />}
                    onSelect={() => onAsk({ what: 'delete', bot })}
                  >
                    {t('start.delete')}
                  </MenuItem>
                </>
              )}
            </MoreMenu>
          </span>
        </div>
      </div>
    </article>
  );
}
