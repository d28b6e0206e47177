// The variables as they are now; what the last turn changed is marked, and each leads to the step that set it.
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { variableRows, type VariableRow } from './changes.ts';
import { JsonBlock } from './JsonBlock.tsx';
import { useSimulated } from './simulation-context.ts';
import { short } from './words.ts';

export function VariablesTab({ onStep }: { onStep(step: number): void }) {
  const t = useWords(simulatorMessages);
  const state = useSimulated((now) => now.state);
  const rows = state ? variableRows(state) : [];
  const own = rows.filter(({ given }) => !given);
  const given = rows.filter((row) => row.given);
  return (
    <div className="sim-variables">
      {own.length === 0 && <p className="sim-empty">{t('sim.variables-empty')}</p>}
      <ul>
        {own.map((row) => (
          <Row key={row.name} row={row} onStep={onStep} />
        ))}
      </ul>
      {given.length > 0 && (
        <>
          <h3>{t('sim.variables-given')}</h3>
          <ul>
            {given.map((row) => (
              <Row key={row.name} row={row} onStep={onStep} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Row({ row: { name, value, step, fresh }, onStep }: { row: VariableRow; onStep(step: number): void }) {
  const t = useWords(simulatorMessages);
  const isLong = value !== null && typeof value === 'object';
  return (
    <li className="sim-variable" data-fresh={fresh || undefined}>
      <div className="sim-variable-line">
        <span className="variable">{name}</span>
        {fresh && <span className="sim-fresh">{t('sim.variable-changed')}</span>}
        {step !== undefined && (
          <button type="button" className="k-link sim-variable-step" onClick={() => onStep(step)}>
            {t('sim.variable-step', { step })}
          </button>
        )}
      </div>
      {isLong ? (
        <details className="sim-part">
          <summary>{short(value, 60)}</summary>
          <JsonBlock label={name} value={value} />
        </details>
      ) : (
        <p className="sim-variable-value">{short(value, 400)}</p>
      )}
    </li>
  );
}
