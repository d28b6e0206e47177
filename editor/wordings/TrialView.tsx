// What came of two prompts side by side: the verdict in words, the figures, and every conversation with both answers.
import { useMemo, useRef } from 'react';
import { Check, CircleX, Minus, TriangleAlert } from 'lucide-react';
import type { AnyNode } from '@dialoom/shared/node/define';
import { errors, errorText, type ErrorCode } from '@dialoom/shared/text/errors';
import { modelFault } from '@dialoom/shared/text/model-faults';
import { sameWording, type WordingValues } from '@dialoom/shared/wordings/kept-wording';
import { sides, type Side, type Trial, type TrialRow, type Tried } from '@dialoom/shared/wordings/trial';
import { isSame, verdictOf, type SideTotal } from '@dialoom/shared/wordings/verdict';
import { useFailureWords } from '../cases/words.ts';
import { useStudio } from '../canvas/studio-context.ts';
import { Button } from '../kit/Button.tsx';
import { Chip, type ChipKind } from '../kit/Chip.tsx';
import { Failure } from '../kit/Failure.tsx';
import { Fault } from '../kit/Fault.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { count, money } from '../models/money.ts';
import { failureWords } from '../queries/failure.ts';
import { useMarkTrial, useStopTrial, useTrial } from '../queries/wordings.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { wordingMessages } from '../text/wordings.ts';
import { Marked } from './SidePick.tsx';
import { useWording } from './use-wording.ts';
import { seconds, verdictWords } from './verdict-words.ts';

type Place = { definition: AnyNode; flow: string; node: string };
type Props = { trial: string; place: Place; draft: WordingValues; readOnly: boolean; onAgain(): void };

export function TrialView({ trial: id, place, draft, readOnly, onAgain }: Props) {
  const t = useWords(wordingMessages);
  const locale = useLocale();
  const { bot } = useStudio();
  const { data: trial, error, refetch, isFetching } = useTrial(bot, id);
  const stop = useStopTrial(bot);
  const mark = useMarkTrial(bot, id);
  const verdict = useMemo(() => trial && verdictOf(trial), [trial]);
  if (error && !trial) return <Failure error={error} onRetry={() => void refetch()} busy={isFetching} />;
  if (!trial || !verdict) return <Loading what={t('trial.table')}><BoneRows rows={4} /></Loading>;
  const { rows, state, of } = trial;
  const done = rows.length;
  const isRunning = state === 'running';
  return (
    <div className="beside">
      {state !== 'done' && (
        <div className="beside-progress" role="status">
          {isRunning && <progress max={of} value={done} aria-label={t('compare.running', { done, of })} />}
          <span>
            {isRunning
              ? t('compare.running', { done, of })
              : state === 'stopped'
                ? t('compare.stopped', { done, of })
                : t('compare.failed', { done, of, reason: reasonWords(trial.code ?? 'internal', locale) })}
          </span>
          {isRunning && (
            <Button small busy={stop.isPending && t('compare.stopping')} onClick={() => stop.mutate(id)}>
              {t('compare.stop')}
            </Button>
          )}
        </div>
      )}
      {done > 0 && (
        <div className="beside-verdict" role={isRunning ? undefined : 'status'}>
          {verdictWords(verdict, t).map((sentence, i) => (i === 0 ? <strong key={sentence}>{sentence}</strong> : <span key={sentence}>{sentence}</span>))}
        </div>
      )}
      <div className="beside-sides">
        {sides.map((side) => (
          <Total key={side} side={side} trial={trial} total={verdict[side]} place={place} isDraft={sameWording(trial[side].values, draft)} readOnly={readOnly} />
        ))}
      </div>
      {mark.error && <Fault>{failureWords(mark.error, locale)}</Fault>}
      {done === 0 && !isRunning && <p className="k-hint">{t('compare.nothing-yet')}</p>}
      {done > 0 && (
        <table className="trial" aria-label={t('trial.table')}>
          <thead>
            <tr>
              <th scope="col">{t('trial.talk')}</th>
              <th scope="col">A · {trial.a.name}</th>
              <th scope="col">B · {trial.b.name}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Row key={i} row={row} currency={trial.currency} mayMark={!isRunning} onMark={(is) => mark.mutate({ row: i, ...(is && { is }) })} />
            ))}
          </tbody>
        </table>
      )}
      {!isRunning && (
        <footer className="beside-foot">
          <Button onClick={onAgain}>{t('compare.again')}</Button>
        </footer>
      )}
    </div>
  );
} // prettier-ignore

type TotalProps = { side: Side; trial: Trial; total: SideTotal; place: Place; isDraft: boolean; readOnly: boolean };
function Total({ side, trial, total, place, isDraft, readOnly }: TotalProps) {
  const t = useWords(wordingMessages);
  const locale = useLocale();
  const use = useWording(place);
  const { name, values } = trial[side];
  const letter = side.toUpperCase();
  const section = useRef<HTMLElement>(null);
  const take = () => {
    section.current?.focus(); // the button goes away
    use(name, values);
  };
  const figures: [string, string][] = [
    [t('trial.held'), total.judged === 0 ? trial.rows.length === 0 ? '–' : t('trial.nothing-expected') : t('trial.of', { n: total.held, of: total.judged })],
    ...(total.liked > 0 ? [[t('trial.liked'), String(total.liked)] as [string, string]] : []),
    [t('trial.cost'), total.cost === 0 && total.prompt > 0 ? t('trial.no-price') : money(total.cost, trial.currency, locale)],
    [t('trial.tokens'), `${count(total.prompt, locale)} / ${count(total.completion, locale)}`],
    ...(total.firstMs === undefined ? [] : [[t('trial.first'), t('trial.seconds', { n: seconds(total.firstMs) })] as [string, string]]),
    ...(total.ms === undefined ? [] : [[t('trial.whole'), t('trial.seconds', { n: seconds(total.ms) })] as [string, string]]),
  ];
  return (
    <section className="trial-total" aria-label={`${letter} · ${name}`} tabIndex={-1} ref={section}>
      <header>
        <h3 className="grow">
          <span className="trial-letter" data-side={side}>{letter}</span> {name}
        </h3>
        {isDraft ? (
          <span className="faint">{t('trial.in-use')}</span>
        ) : (
          !readOnly && (
            <Button small onClick={take}>
              {t('trial.use', { side: letter })}
            </Button>
          )
        )}
      </header>
      <dl>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
} // prettier-ignore

type RowProps = { row: TrialRow; currency: string; mayMark: boolean; onMark(is: 'a' | 'b' | 'same' | undefined): void };
function Row({ row, currency, mayMark, onMark }: RowProps) {
  const t = useWords(wordingMessages);
  const { name, said, mark } = row;
  const title = row.row === undefined ? name : t('compare.row', { name, n: row.row + 1 });
  const same = isSame(row);
  return (
    <tr>
      <th scope="row">
        <span className="trial-name">{title}</span>
        <span className="faint trial-said">{row.case === undefined ? t('trial.question') : said}</span>
        {same && row.a.answers.length > 0 && <Chip>{t('trial.same')}</Chip>}
        {mayMark && (
          <div className="trial-marks" role="group" aria-label={t('trial.mark', { name: title })}>
            {(['a', 'same', 'b'] as const).map((is) => (
              <button key={is} type="button" aria-pressed={mark?.is === is} onClick={() => onMark(mark?.is === is ? undefined : is)}>
                {t(`trial.mark.${is}`)}
              </button>
            ))}
          </div>
        )}
        {mark && <span className="faint">{t('trial.marked-by', { by: mark.by })}</span>}
      </th>
      {sides.map((side) => (
        <td key={side} data-side={side.toUpperCase()} data-liked={mark?.is === side || undefined}>
          <Answer which={side} tried={row[side]} other={row[side === 'a' ? 'b' : 'a']} currency={currency} />
        </td>
      ))}
    </tr>
  );
} // prettier-ignore

const chips: Readonly<Record<Tried['outcome'], { kind: ChipKind; Icon: typeof Check }>> = {
  held: { kind: 'ok', Icon: Check },
  missed: { kind: 'danger', Icon: CircleX },
  open: { kind: 'plain', Icon: Minus },
  broken: { kind: 'warn', Icon: TriangleAlert },
};
function Answer({ which, tried, other, currency }: { which: Side; tried: Tried; other: Tried; currency: string }) {
  const t = useWords(wordingMessages);
  const locale = useLocale();
  const words = useFailureWords();
  const { answers, outcome, failures, failed, prompt, completion, cost, firstMs, ms, calls } = tried;
  const { kind, Icon } = chips[outcome];
  const whole = seconds(ms);
  const time = firstMs === undefined ? t('trial.time', { whole }) : t('trial.times', { first: seconds(firstMs), whole });
  return (
    <>
      <p className="trial-answer">
        {answers.length === 0 ? <span className="faint">{t(calls === 0 ? 'trial.not-reached' : 'trial.no-answer')}</span> : <Marked which={which} own={answers.join('\n')} other={other.answers.join('\n')} />}
      </p>
      <Chip kind={kind} icon={<Icon size={12} aria-hidden="true" />}>{t(`trial.outcome.${outcome}`)}</Chip>
      {failed !== undefined && <p className="trial-fault">{reasonWords(failed, locale)}</p>}
      {failures.map((failure, i) => (
        <p key={i} className="trial-fault">{words(failure)}</p>
      ))}
      {calls > 0 && <p className="faint num trial-figures">{t('trial.figures', { tokens: count(prompt + completion, locale), cost: cost === 0 && prompt > 0 ? t('trial.no-price') : money(cost, currency, locale), time })}</p>}
    </>
  );
} // prettier-ignore

/** A code of the models, else one of the house's, in words. */
const reasonWords = (code: string, locale: 'zh-CN' | 'en'): string =>
  modelFault(code, locale) ?? (Object.hasOwn(errors, code) ? errorText(code as ErrorCode, locale) : code);
