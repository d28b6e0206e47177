// A tool that a model called, as people read it: what it wanted, what came of it, how long it took, and whether the customer agreed.
import type { ToolCalled } from '@dialoom/shared/api/inbox';
import type { Json } from '@dialoom/shared/node/effects';
import { Chip, type ChipKind } from '../kit/Chip.tsx';
import { failureReason } from '../simulator/words.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { toolMessages } from '../text/tools.ts';
import { useWords } from '../text/use-words.ts';
import './tool-call.css';

type Shown = Pick<ToolCalled, 'name' | 'args' | 'came' | 'result' | 'confirmed'> & {
  code?: string | undefined;
  ms?: number | undefined;
};
const kinds: Readonly<Record<ToolCalled['came'], ChipKind>> = { ran: 'ok', failed: 'danger', declined: 'plain', unknown: 'warn', misfit: 'warn' }; // prettier-ignore

export function ToolCall({ name, args, came, code, result, confirmed, ms }: Shown) {
  const t = useWords(toolMessages);
  const s = useWords(simulatorMessages);
  const values = rowsOf(args);
  const ran = came === 'ran' || came === 'failed';
  return (
    <div className="tool-call">
      <p className="tool-call-head">
        <b className="mono">{name}</b>
        <Chip kind={kinds[came]}>{t(`tools.came.${came}`)}</Chip>
        {ms !== undefined && <span className="tiny faint num">{ms < 1_000 ? t('tools.took-ms', { ms: Math.round(ms) }) : t('tools.took', { seconds: (ms / 1_000).toFixed(1) })}</span>}
      </p>
      {values.length > 0 && (
        <dl aria-label={t('tools.args')}>
          {values.map(([key, value]) => (
            <div key={key}>
              <dt className="mono">{key}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {code !== undefined && <p className="small">{came === 'failed' ? failureReason(code, s) : t('tools.why', { code })}</p>}
      {ran && <p className="tiny faint">{t(confirmed ? 'tools.confirmed' : 'tools.not-asked')}</p>}
      {result !== '' && (
        <details className="tool-call-more">
          <summary>{t('tools.result')}</summary>
          <pre>{typeof result === 'string' ? result : JSON.stringify(result, null, 2)}</pre>
        </details>
      )}
    </div>
  );
} // prettier-ignore

const MOST = 300;
const rowsOf = (args: Json): [string, string][] => {
  if (args === null || args === '') return [];
  const rows = typeof args === 'object' && !Array.isArray(args) ? Object.entries(args) : [['…', args] as [string, Json]];
  return rows.flatMap(([key, value]) => (value === null ? [] : [[key, (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, MOST)]]));
}; // prettier-ignore
