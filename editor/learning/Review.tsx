// Proposals to review: the list with boxes to tick, one of them beside it, and what can be done with those that are ticked.
import { useRef, useState, type KeyboardEvent } from 'react';
import { BookOpen, EyeOff, GraduationCap, Merge, RotateCcw, ScanSearch } from 'lucide-react';
import type { Proposal } from '@dialoom/shared/api/learning';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Choices } from '../kit/Choices.tsx';
import { Empty } from '../kit/Empty.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { toast } from '../kit/toast.tsx';
import { useDraft } from '../canvas/studio-context.ts';
import { failureWords } from '../queries/failure.ts';
import { useDecide, useMergeProposals, useProposals } from '../queries/learning.ts';
import { useMay } from '../queries/session.ts';
import { learningMessages } from '../text/learning.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { ProposalDetail } from './ProposalDetail.tsx';
import { ToFaq } from './ToFaq.tsx';
import { ToIntents } from './ToIntents.tsx';
import { targetOf } from './take-over.ts';

const states = ['open', 'taken', 'dismissed'] as const;
type State = (typeof states)[number];
type Props = { bot: string; from: 'live' | 'history'; job: string | undefined; open: number; running: boolean };

export function Review({ bot, from, job, open, running }: Props) {
  const t = useWords(learningMessages);
  const locale = useLocale();
  const mayFaq = useMay('knowledge.edit');
  const [state, setState] = useState<State>('open');
  const pages = useProposals(bot, { from, state, job });
  const decide = useDecide(bot);
  const merge = useMergeProposals(bot);
  const list = useRef<HTMLUListElement>(null);
  const [current, setCurrent] = useState<string>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [taking, setTaking] = useState<{ to: 'intents' | 'faq'; proposals: readonly Proposal[] }>();
  const all = pages.data?.pages.flatMap(({ proposals }) => proposals) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  const one = all.find(({ id }) => id === current);
  const chosen = all.filter(({ id }) => ticked.has(id));
  const tick = (id: string) => setTicked(new Set(ticked.has(id) ? [...ticked].filter((other) => other !== id) : [...ticked, id]));
  /** Where it goes on when these have left the list. */
  const leave = (ids: readonly string[]) => {
    const at = all.findIndex(({ id }) => id === current);
    const rest = all.filter(({ id }) => !ids.includes(id));
    if (current !== undefined && ids.includes(current)) setCurrent(rest[Math.min(at, rest.length - 1)]?.id);
    setTicked(new Set());
  };
  const dismiss = (some: readonly Proposal[]) => {
    const ids = some.map(({ id }) => id);
    decide.mutate({ ids, state: 'dismissed' }, {
      onSuccess: () => {
        leave(ids);
        toast(t('learning.dismissed', { n: ids.length }), { label: t('learning.undo'), run: () => decide.mutate({ ids, state: 'open' }) });
      },
    });
  };
  const reopen = (some: readonly Proposal[]) => {
    const ids = some.map(({ id }) => id);
    decide.mutate({ ids, state: 'open' }, { onSuccess: () => leave(ids) });
  };
  const mergeAll = () => merge.mutate(chosen.map(({ id }) => id), {
    onSuccess: ({ id, name }) => {
      setTicked(new Set());
      setCurrent(id);
      toast(t('learning.merged', { name }));
    },
  });
  const onKeys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = all.findIndex(({ id }) => id === current);
    const go = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const next = go === undefined ? undefined : all[at < 0 ? 0 : Math.max(0, Math.min(all.length - 1, at + go))];
    const letter = event.key.toLowerCase();
    if (next) {
      setCurrent(next.id);
      list.current?.querySelector<HTMLElement>(`[data-proposal="${next.id}"]`)?.focus();
    } else if (one && letter === 'x') tick(one.id);
    else if (one && state === 'open' && letter === 'd') dismiss([one]);
    else if (one && state === 'open' && letter === 'i') setTaking({ to: 'intents', proposals: [one] });
    else if (one && state === 'open' && letter === 'f' && mayFaq) setTaking({ to: 'faq', proposals: [one] });
    else return;
    event.preventDefault();
  };
  const failed = decide.error ?? merge.error;
  if (open === 0 && state === 'open' && total === 0 && !pages.isPending && running) return null;
  return (
    <section className="learning-review">
      <div className="learning-bar">
        <Choices<State> label={t('learning.state')} value={state} options={states.map((value) => ({ value, label: t(`learning.state.${value}`) }))} onChoose={(next) => { setState(next); setCurrent(undefined); setTicked(new Set()); }} />
        <span className="muted num">{t('learning.total', { n: total })}</span>
      </div>
      {failed && <Fault>{failureWords(failed, locale)}</Fault>}
      {pages.isPending ? (
        <Loading what={t('learning.loading')}><BoneRows rows={5} height={48} /></Loading>
      ) : !pages.data ? (
        <Failure error={pages.error} onRetry={() => void pages.refetch()} busy={pages.isFetching} />
      ) : all.length === 0 ? (
        <Empty icon={<GraduationCap size={20} aria-hidden="true" />} {...(state === 'open' && { title: t('learning.live-nothing-title') })}>
          {state !== 'open' ? t('learning.none-here') : t(from === 'live' ? 'learning.live-nothing' : 'learning.history-nothing')}
        </Empty>
      ) : (
        <>
          {state !== 'taken' && (
            <div className="learning-acts" role="group" aria-label={t('learning.chosen', { n: chosen.length })}>
              <label className="learning-check">
                <input type="checkbox" checked={chosen.length > 0 && chosen.length === all.length} onChange={({ target }) => setTicked(new Set(target.checked ? all.map(({ id }) => id) : []))} />
                <span>{chosen.length > 0 ? t('learning.chosen', { n: chosen.length }) : t('learning.all')}</span>
              </label>
              {chosen.length > 0 && (state === 'open' ? (
                <>
                  <Button small icon={<ScanSearch size={14} aria-hidden="true" />} onClick={() => setTaking({ to: 'intents', proposals: chosen })}>{t('learning.to-intent')}</Button>
                  {mayFaq && <Button small icon={<BookOpen size={14} aria-hidden="true" />} onClick={() => setTaking({ to: 'faq', proposals: chosen })}>{t('learning.to-faq')}</Button>}
                  {chosen.length > 1 && <Button small icon={<Merge size={14} aria-hidden="true" />} busy={merge.isPending && t('learning.saving')} onClick={mergeAll}>{t('learning.merge')}</Button>}
                  <Button small icon={<EyeOff size={14} aria-hidden="true" />} onClick={() => dismiss(chosen)}>{t('learning.dismiss')}</Button>
                </>
              ) : (
                <Button small icon={<RotateCcw size={14} aria-hidden="true" />} onClick={() => reopen(chosen)}>{t('learning.reopen')}</Button>
              ))}
            </div>
          )}
          <div className="learning-split" data-chosen={one !== undefined || undefined}>
            {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its buttons' keys, heard in one place */}
            <div className="learning-list" onKeyDown={onKeys}>
              <ul ref={list} aria-label={t('learning.list')}>
                {all.map((proposal) => (
                  <ProposalRow key={proposal.id} proposal={proposal} ticked={ticked.has(proposal.id)} mayTick={state !== 'taken'} current={proposal.id === current} onTick={() => tick(proposal.id)} onOpen={() => setCurrent(proposal.id)} />
                ))}
              </ul>
              {pages.hasNextPage && <Button small busy={pages.isFetchingNextPage && t('learning.loading')} onClick={() => void pages.fetchNextPage()}>{t('learning.more')}</Button>}
            </div>
            <div className="learning-detail">
              {one ? (
                <ProposalDetail key={one.id} bot={bot} proposal={one} onBack={() => setCurrent(undefined)} onTake={(to) => setTaking({ to, proposals: [one] })} onDismiss={() => dismiss([one])} onReopen={() => reopen([one])} mayFaq={mayFaq} onSplit={setCurrent} />
              ) : (
                <Empty icon={<GraduationCap size={20} aria-hidden="true" />}>{t('learning.none-chosen')}</Empty>
              )}
            </div>
          </div>
        </>
      )}
      {taking?.to === 'intents' && <ToIntents bot={bot} proposals={taking.proposals} onClose={(done) => { if (done) leave(taking.proposals.map(({ id }) => id)); setTaking(undefined); }} />}
      {taking?.to === 'faq' && <ToFaq bot={bot} proposals={taking.proposals} onClose={(done) => { if (done) leave(taking.proposals.map(({ id }) => id)); setTaking(undefined); }} />}
    </section>
  );
} // prettier-ignore

type RowProps = {
  proposal: Proposal;
  ticked: boolean;
  mayTick: boolean;
  current: boolean;
  onTick(): void;
  onOpen(): void;
};
function ProposalRow({ proposal, ticked, mayTick, current, onTick, onOpen }: RowProps) {
  const t = useWords(learningMessages);
  const intents = useDraft(({ document }) => document.intents);
  const { id, name, said, wordings, confidence } = proposal;
  const target = targetOf(proposal, intents);
  return (
    <li className="learning-row" data-current={current || undefined}>
      {mayTick && <input type="checkbox" checked={ticked} aria-label={t('learning.choose', { name })} onChange={onTick} />}
      <button type="button" className="learning-open" data-proposal={id} aria-current={current || undefined} onClick={onOpen}>
        <span className="learning-row-name">{name}</span>
        <span className="learning-row-about">
          <span className="num" title={t('learning.said-words', { n: said })}>{t('learning.said', { n: said })}</span>
          <span className="num">{t('learning.wordings-n', { n: wordings.length })}</span>
          {'intent' in target ? <Chip kind="accent">{t('learning.near', { name: intents[target.intent]?.name ?? '' })}</Chip> : <Chip>{t('learning.new')}</Chip>}
          {confidence < 0.55 && <Chip kind="warn">{t('learning.sure.low')}</Chip>}
        </span>
      </button>
    </li>
  );
} // prettier-ignore
