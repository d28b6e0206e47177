// The model calls of a conversation: for owner and manager, opened on purpose, because each reading is in the record.
import { useState } from 'react';
import { Sparkles } from 'lucide-react';
import type { ModelCallView } from '@dialoom/shared/api/models';
import type { Locale } from '@dialoom/shared/node/define';
import type { Translate } from '@dialoom/shared/text/messages';
import { modelFault } from '@dialoom/shared/text/model-faults';
import { Button } from '../kit/Button.tsx';
import { Failure } from '../kit/Failure.tsx';
import { BoneRows, Loading } from '../kit/Skeleton.tsx';
import { useModelCalls } from '../queries/models.ts';
import { useMay } from '../queries/session.ts';
import { modelsMessages } from '../text/models.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import { count, money } from './money.ts';
import './model-call.css';

export function ModelCalls({ conversation }: { conversation: string }) {
  const t = useWords(modelsMessages);
  const may = useMay('models.calls');
  const locale = useLocale();
  const [open, setOpen] = useState<string>();
  const wanted = open === conversation;
  const calls = useModelCalls(conversation, may && wanted);
  if (!may) return null;
  return (
    <section className="context-section">
      <h2>
        <Sparkles size={14} aria-hidden="true" />
        <span className="grow">{t('models.in-conversation')}</span>
        {!wanted && (
          <Button small kind="quiet" onClick={() => setOpen(conversation)}>
            {t('models.show-calls')}
          </Button>
        )}
      </h2>
      {!wanted ? (
        <p className="small faint">{t('models.in-conversation-hint')}</p>
      ) : calls.isPending ? (
        <Loading what={t('models.reading')}>
          <BoneRows rows={2} height={44} />
        </Loading>
      ) : !calls.data ? (
        <Failure error={calls.error} onRetry={() => void calls.refetch()} busy={calls.isFetching} />
      ) : calls.data.calls.length === 0 ? (
        <p className="small faint">{t('models.no-calls')}</p>
      ) : (
        <>
          <p className="small num model-calls-sum">{sumWords(calls.data, t, locale)}</p>
          <ol className="model-calls">
            {calls.data.calls.map((call, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- calls are never changed, only added
              <li key={i}>
                <OneCall call={call} currency={calls.data.currency} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

/** All calls of the conversation: how many, what they cost together, and tokens in and out. */
function sumWords(
  { calls, currency }: { calls: readonly ModelCallView[]; currency: string },
  t: Translate<typeof modelsMessages>,
  locale: Locale,
): string {
  const sum = (part: 'cost' | 'prompt' | 'completion') => calls.reduce((total, one) => total + one[part], 0);
  return t('models.sum', {
    n: calls.length,
    cost: money(sum('cost'), currency, locale),
    prompt: count(sum('prompt'), locale),
    completion: count(sum('completion'), locale),
  });
}

function OneCall({ call, currency }: { call: ModelCallView; currency: string }) {
  const t = useWords(modelsMessages);
  const locale = useLocale();
  const { name, node, system, messages, answer, calls, cut, failed, prompt, completion, cost, model } = call;
  return (
    <details className="fold-plain">
      <summary>
        {name || node}
        <span className="faint num">{money(cost, currency, locale)}</span>
      </summary>
      <div className="model-call">
        {failed !== undefined && <p className="sim-effect-failed">{modelFault(failed, locale) ?? failed}</p>}
        {system !== '' && (
          <div>
            <p className="model-call-name">{t('models.system')}</p>
            <p className="model-call-text">{system}</p>
          </div>
        )}
        {messages.map(({ role, text }, i) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines of one call never move
          <div key={i}>
            <p className="model-call-name">
              {role === 'user' || role === 'model' || role === 'tool' ? t(`models.role.${role}`) : role}
            </p>
            <p className="model-call-text" dir="auto">
              {text}
            </p>
          </div>
        ))}
        {answer !== '' && (
          <div>
            <p className="model-call-name">{t('models.answer')}</p>
            <p className="model-call-text" dir="auto">
              {answer}
            </p>
          </div>
        )}
        {cut && <p className="small model-call-cut">{t('models.cut')}</p>}
        {calls.length > 0 && (
          <div>
            <p className="model-call-name">{t('models.tools')}</p>
            <p className="model-call-text mono">{calls.map((one) => `${one.name}(${one.args})`).join('\n')}</p>
          </div>
        )}
        <p className="tiny faint num">
          {model} · {t('models.in-out', { prompt, completion })}
        </p>
      </div>
    </details>
  );
}
