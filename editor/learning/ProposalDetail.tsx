// One proposal: its name, the wordings with where they were said, the commonest answer; what does not belong is split off.
import { useState } from 'react';
import { ArrowLeft, BookOpen, EyeOff, RotateCcw, ScanSearch, Split } from 'lucide-react';
import type { Proposal } from '@dialoom/shared/api/learning';
import { Link } from '../app/router.ts';
import { places } from '../app/places.ts';
import { Button } from '../kit/Button.tsx';
import { Chip } from '../kit/Chip.tsx';
import { Fault } from '../kit/Fault.tsx';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { TextArea, TextInput } from '../kit/TextInput.tsx';
import { toast } from '../kit/toast.tsx';
import { failureWords } from '../queries/failure.ts';
import { useRenameProposal, useSplitProposal } from '../queries/learning.ts';
import { learningMessages } from '../text/learning.ts';
import { agoWords } from '../text/time.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';

type Props = {
  bot: string;
  proposal: Proposal;
  mayFaq: boolean;
  onBack(): void;
  onTake(to: 'intents' | 'faq'): void;
  onDismiss(): void;
  onReopen(): void;
  onSplit(made: string): void;
};

export function ProposalDetail({ bot, proposal, mayFaq, onBack, onTake, onDismiss, onReopen, onSplit }: Props) {
  const t = useWords(learningMessages);
  const locale = useLocale();
  const rename = useRenameProposal(bot);
  const [name, setName] = useState(proposal.name);
  const [answer, setAnswer] = useState(proposal.answer);
  const isOpen = proposal.state === 'open';
  const isChanged = name.trim() !== proposal.name || answer.trim() !== proposal.answer;
  const save = () => {
    if (isChanged && name.trim() !== '') rename.mutate({ id: proposal.id, name, answer });
  };
  return (
    <article aria-label={proposal.name}>
      <header className="learning-head">
        <IconButton label={t('learning.back')} icon={<ArrowLeft size={16} aria-hidden="true" />} onClick={onBack} />
        <span className="learning-facts">
          <span className="num">{t('learning.said-words', { n: proposal.said })}</span>
          {proposal.lastAt !== undefined && <span>{t('learning.last', { when: agoWords(proposal.lastAt, Date.now(), locale) })}</span>}
          <Chip kind={proposal.confidence >= 0.75 ? 'ok' : proposal.confidence >= 0.55 ? 'plain' : 'warn'}>
            {t(`learning.sure.${proposal.confidence >= 0.75 ? 'high' : proposal.confidence >= 0.55 ? 'middle' : 'low'}`)}
          </Chip>
        </span>
      </header>
      <Field label={t('learning.name')} error={name.trim() === '' ? t('learning.need-name') : undefined}>
        <TextInput value={name} maxLength={120} readOnly={!isOpen} onText={setName} />
      </Field>
      {isOpen ? (
        <div className="learning-ways">
          {isChanged && (
            <Button kind="primary" small busy={rename.isPending && t('learning.saving')} disabled={name.trim() === ''} onClick={save}>
              {t('learning.save')}
            </Button>
          )}
          <Button small kind={isChanged ? 'outline' : 'primary'} disabled={isChanged} icon={<ScanSearch size={14} aria-hidden="true" />} onClick={() => onTake('intents')}>{t('learning.to-intent')}</Button>
          {mayFaq && <Button small disabled={isChanged} icon={<BookOpen size={14} aria-hidden="true" />} onClick={() => onTake('faq')}>{t('learning.to-faq')}</Button>}
          <Button small icon={<EyeOff size={14} aria-hidden="true" />} onClick={onDismiss}>{t('learning.dismiss')}</Button>
        </div>
      ) : (
        <div className="learning-ways">
          <Button small icon={<RotateCcw size={14} aria-hidden="true" />} onClick={onReopen}>{t('learning.reopen')}</Button>
        </div>
      )}
      {rename.error && <Fault>{failureWords(rename.error, locale)}</Fault>}
      <Wordings bot={bot} proposal={proposal} isOpen={isOpen} onSplit={onSplit} />
      {(proposal.answer !== '' || proposal.from === 'history') && (
        <>
          <Field label={t('learning.answer')} hint={proposal.answered > 0 && t('learning.answered', { percent: Math.round(proposal.answered * 100) })}>
            <TextArea rows={4} value={answer} maxLength={8_000} readOnly={!isOpen} onText={setAnswer} />
          </Field>
          {proposal.answers.length > 0 && (
            <details className="learning-answers">
              <summary>{t('learning.other-answers')}</summary>
              <ul>
                {proposal.answers.map((other) => (
                  <li key={other}>
                    <span className="grow">{other}</span>
                    {isOpen && <Button small kind="quiet" onClick={() => setAnswer(other)}>{t('learning.use-answer')}</Button>}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
      {proposal.rows.length > 0 && <p className="k-hint num">{t('learning.from-rows', { rows: proposal.rows.join(locale === 'en' ? ', ' : '、') })}</p>}
    </article>
  );
} // prettier-ignore

function Wordings({ bot, proposal, isOpen, onSplit }: { bot: string; proposal: Proposal; isOpen: boolean; onSplit(made: string): void }) {
  const t = useWords(learningMessages);
  const locale = useLocale();
  const split = useSplitProposal(bot);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const { wordings } = proposal;
  const taken = wordings.filter(({ text }) => out.has(text)).map(({ text }) => text);
  const whole = taken.length > 0 && taken.length === wordings.length;
  const apart = () =>
    split.mutate({ id: proposal.id, wordings: taken }, {
      onSuccess: ({ made }) => {
        toast(t('learning.split-done', { name: made.name }));
        onSplit(made.id);
      },
    });
  return (
    <section className="learning-wordings">
      <div className="learning-wordings-head">
        <h2 className="learning-h3">{t('learning.wordings')}</h2>
        {taken.length > 0 ? (
          <Button small icon={<Split size={14} aria-hidden="true" />} disabled={whole} busy={split.isPending && t('learning.saving')} onClick={apart}>
            {t('learning.split', { n: taken.length })}
          </Button>
        ) : (
          isOpen && wordings.length > 1 && <span className="k-hint">{t('learning.split-none')}</span>
        )}
      </div>
      {whole && <p className="k-hint">{t('learning.split-all')}</p>}
      {split.error && <Fault>{failureWords(split.error, locale)}</Fault>}
      <ul>
        {wordings.map(({ text, count, why, conversations }) => (
          <li key={text}>
            {isOpen && wordings.length > 1 && (
              <input
                type="checkbox"
                aria-label={t('learning.choose', { name: text })}
                checked={out.has(text)}
                onChange={({ target }) => setOut(new Set(target.checked ? [...out, text] : [...out].filter((other) => other !== text)))}
              />
            )}
            <span className="grow learning-text">{text}</span>
            {why && <span className="faint">{t(`learning.why.${why}`)}</span>}
            {count > 1 && <span className="num faint">{t('learning.said', { n: count })}</span>}
            {conversations?.[0] !== undefined && (
              <Link to={places.conversation(conversations[0])} className="k-link" aria-label={t('learning.open-talk-of', { text })}>
                {t('learning.open-talk')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
} // prettier-ignore
