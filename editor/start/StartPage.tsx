// The first page: what needs a person, the bots, making another; for newcomers the first steps.
import { useState } from 'react';
import { Bot, Plus, Search } from 'lucide-react';
import { Page } from '../app/Page.tsx';
import { Button } from '../kit/Button.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Bone, Loading } from '../kit/Skeleton.tsx';
import { TextInput } from '../kit/TextInput.tsx';
import { useBots } from '../queries/bots.ts';
import { useMay } from '../queries/session.ts';
import { useAbout } from '../queries/settings.ts';
import { startMessages } from '../text/start.ts';
import { useWords } from '../text/use-words.ts';
import { BotCard } from './BotCard.tsx';
import { BotDialogs, type Asking } from './BotDialogs.tsx';
import { ImportBot } from './ImportBot.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { MakeBotDialog } from './MakeBotDialog.tsx';
import { MakeCard } from './MakeCard.tsx';
import { NeedsYou } from './NeedsYou.tsx';
import { Templates } from './Templates.tsx';
import './start.css';

export function StartPage() {
  const t = useWords(startMessages);
  const bots = useBots();
  const demo = useAbout().data?.demo;
  const mayMake = useMay('bots.edit');
  const [text, setText] = useState('');
  const [making, setMaking] = useState(false);
  const [asking, setAsking] = useState<Asking>();
  const [showArchived, setShowArchived] = useState(false);
  const every = bots.data?.pages.flatMap((page) => page.bots) ?? [];
  const all = every.filter(({ archived }) => !archived);
  const aside = every.filter(({ archived }) => archived);
  const wanted = text.trim().toLocaleLowerCase();
  const found = all.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const make = () => setMaking(true);
  const actions = (
    <>
      {all.length > 1 && (
        <div className="start-search">
          <TextInput
            type="search"
            value={text}
            onText={setText}
            aria-label={t('start.search')}
            placeholder={t('start.search')}
            icon={<Search size={14} aria-hidden="true" />}
          />
        </div>
      )}
      {mayMake && <ImportBot />}
      {mayMake && (
        <Button kind="primary" icon={<Plus size={14} aria-hidden="true" />} onClick={make}>
          {t('start.make')}
        </Button>
      )}
    </>
  );
  return (
    <Page title={t('start.title')} actions={actions}>
      <NeedsYou />
      <FirstSteps bots={all} demo={demo?.bot} />
      {bots.isPending ? (
        <Loading what={t('start.loading')}>
          <div className="bot-grid">
            {[0, 1, 2].map((at) => (
              <Bone key={at} height={216} />
            ))}
          </div>
        </Loading>
      ) : !bots.data ? (
        <Failure error={bots.error} onRetry={() => void bots.refetch()} busy={bots.isFetching} />
      ) : all.length === 0 && !mayMake ? (
        <Empty icon={<Bot size={20} aria-hidden="true" />} title={t('start.empty-title')}>
          {t('start.empty-viewer')}
        </Empty>
      ) : found.length === 0 && wanted !== '' ? (
        <Empty
          icon={<Search size={20} aria-hidden="true" />}
          action={<Button onClick={() => setText('')}>{t('start.clear')}</Button>}
        >
          {t('start.none-found', { text: text.trim() })}
        </Empty>
      ) : (
        <ul className="bot-grid">
          {found.map((bot) => (
            <li key={bot.id}>
              <BotCard bot={bot} isDemo={bot.id === demo?.bot} onAsk={setAsking} />
            </li>
          ))}
          {mayMake && wanted === '' && (
            <li>
              <MakeCard onBlank={make} demo={all.length === 0 ? undefined : demo?.bot} isFirst={all.length === 0} />
            </li>
          )}
        </ul>
      )}
      {aside.length > 0 && (
        <section className="start-aside">
          <Button kind="quiet" aria-expanded={showArchived} onClick={() => setShowArchived(!showArchived)}>
            {t(showArchived ? 'start.hide-archived' : 'start.show-archived', { n: aside.length })}
          </Button>
          {showArchived && (
            <ul className="bot-grid">
              {aside.map((bot) => (
                <li key={bot.id}>
                  <BotCard bot={bot} isDemo={bot.id === demo?.bot} onAsk={setAsking} />
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {bots.hasNextPage && (
        <p className="start-more">
          <Button busy={bots.isFetchingNextPage && t('start.loading-more')} onClick={() => void bots.fetchNextPage()}>
            {t('start.more')}
          </Button>
        </p>
      )}
      {mayMake && bots.data && wanted === '' && <Templates taken={every.map(({ name }) => name)} />}
      {making && <MakeBotDialog onClose={() => setMaking(false)} />}
      {asking && <BotDialogs asking={asking} onClose={() => setAsking(undefined)} />}
    </Page>
  );
}
