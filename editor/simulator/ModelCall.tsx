// A question to a model as people read it: what it was told and asked, what it answered, whom it took and what it cost.
import { effects } from '@dialoom/shared/node/effects';
import { systemOf } from '@dialoom/shared/node/model-system';
import { money } from '../models/money.ts';
import { useModelHouse } from '../queries/models.ts';
import { useMay } from '../queries/session.ts';
import { modelsMessages } from '../text/models.ts';
import { useLocale } from '../text/use-studio.ts';
import { useWords } from '../text/use-words.ts';
import '../models/model-call.css';

type Props = { request: unknown; reply: unknown };

export function ModelCall({ request, reply }: Props) {
  const t = useWords(modelsMessages);
  const asked = effects.llm.request.safeParse(request);
  const answered = effects.llm.result.safeParse(reply);
  if (!asked.success) return null;
  const { prompt, rounds = [] } = asked.data;
  const system = systemOf(asked.data);
  const lines = [
    { role: 'user' as const, text: prompt },
    ...rounds.map((one) => ({
      role: one.from === 'customer' ? ('user' as const) : one.from,
      text: one.from === 'model' ? [one.text, ...one.calls.map(({ name, args }) => `${name}(${args})`)].filter(Boolean).join('\n') : one.text,
    })),
  ]; // prettier-ignore
  return (
    <div className="model-call">
      {system !== '' && (
        <>
          <p className="model-call-name">{t('models.system')}</p>
          <p className="model-call-text">{system}</p>
        </>
      )}
      {lines.map(({ role, text }, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- lines of one call never move
        <div key={i}>
          <p className="model-call-name">{i === 0 ? t('models.messages') : t(`models.role.${role}`)}</p>
          <p className="model-call-text" dir="auto">
            {text}
          </p>
        </div>
      ))}
      {answered.success && <Answer {...answered.data} />}
    </div>
  );
}

type AnswerProps = {
  text: string;
  calls?: { name: string; args: string }[] | undefined;
  model?: string | undefined;
  tokens?: { prompt: number; completion: number } | undefined;
  cost?: number | undefined;
  cut?: boolean | undefined;
};
function Answer({ text, calls = [], cut, model, tokens, cost }: AnswerProps) {
  const t = useWords(modelsMessages);
  return (
    <>
      {text !== '' && (
        <>
          <p className="model-call-name">{t('models.answer')}</p>
          <p className="model-call-text" dir="auto">
            {text}
          </p>
        </>
      )}
      {cut && <p className="small model-call-cut">{t('models.cut')}</p>}
      {calls.length > 0 && (
        <>
          <p className="model-call-name">{t('models.tools')}</p>
          <p className="model-call-text mono">{calls.map(({ name, args }) => `${name}(${args})`).join('\n')}</p>
        </>
      )}
      <p className="tiny faint num">
        {[model, tokens && t('models.in-out', tokens)].filter(Boolean).join(' · ')}
        {cost !== undefined && <Cost millionths={cost} />}
      </p>
    </>
  );
}
function Cost({ millionths }: { millionths: number }) {
  return useMay('models.read') ? <KnownCost millionths={millionths} /> : null;
}
function KnownCost({ millionths }: { millionths: number }) {
  const locale = useLocale();
  const currency = useModelHouse().data?.settings.currency;
  return currency === undefined ? null : <> · {money(millionths, currency, locale)}</>;
}
