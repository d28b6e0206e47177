// The variables as they are now; what the last turn changed is marked, each leads to the step that set it and can be changed.
import { useState } from 'react';
import { Pencil } from 'lucide-react';
import { Field } from '../kit/Field.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { Select } from '../kit/Select.tsx';
import { debuggerMessages } from '../text/debugger.ts';
import { simulatorMessages } from '../text/simulator.ts';
import { useWords } from '../text/use-words.ts';
import { variableRows, type VariableRow } from './changes.ts';
import { PathChip } from './PathChip.tsx';
import { useSimulated, useSimulatedDocument } from './simulation-context.ts';
import { ValueTree } from './ValueTree.tsx';
import { VariableEditor } from './VariableEditor.tsx';
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
      <Another known={own.map(({ name }) => name)} />
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

/** What the engine says of the conversation is not for changing. */
const FIXED = 'conversation';
function Row({ row: { name, value, step, fresh }, onStep }: { row: VariableRow; onStep(step: number): void }) {
  const t = useWords(simulatorMessages);
  const d = useWords(debuggerMessages);
  const { variables } = useSimulatedDocument();
  const [editing, setEditing] = useState(false);
  const isLong = value !== null && typeof value === 'object';
  return (
    <li className="sim-variable" data-fresh={fresh || undefined}>
      <div className="sim-variable-line">
        <PathChip keys={[name]} />
        {fresh && <span className="sim-fresh">{t('sim.variable-changed')}</span>}
        {step !== undefined && (
          <button type="button" className="k-link sim-variable-step" onClick={() => onStep(step)}>
            {t('sim.variable-step', { step })}
          </button>
        )}
        {name !== FIXED && (
          <IconButton
            label={d('bug.edit', { name })}
            aria-expanded={editing}
            icon={<Pencil size={13} aria-hidden="true" />}
            onClick={() => setEditing(!editing)}
          />
        )}
      </div>
      {editing ? (
        <VariableEditor
          name={name}
          value={value}
          isText={typeof value === 'string' && (variables[name]?.type ?? 'text') !== 'object'}
          onDone={() => setEditing(false)}
        />
      ) : isLong ? (
        <details className="sim-part">
          <summary>{short(value, 60)}</summary>
          <ValueTree label={name} value={value} keys={[name]} />
        </details>
      ) : (
        <p className="sim-variable-value">{short(value, 400)}</p>
      )}
    </li>
  );
}

/** A variable of the bot that has no value yet. */
function Another({ known }: { known: readonly string[] }) {
  const t = useWords(debuggerMessages);
  const { variables } = useSimulatedDocument();
  const [name, setName] = useState('');
  const rest = Object.keys(variables).filter((one) => !known.includes(one));
  if (rest.length === 0) return null;
  const type = variables[name]?.type;
  return (
    <div className="sim-another">
      <Field label={t('bug.edit-other')}>
        <Select
          value={name}
          options={[{ value: '', label: t('bug.edit-choose') }, ...rest.map((value) => ({ value, label: value }))]}
          onChoose={setName}
        />
      </Field>
      {name !== '' && (
        <VariableEditor
          key={name}
          name={name}
          value={undefined}
          isText={type === 'text' || type === 'any'}
          onDone={() => setName('')}
        />
      )}
    </div>
  );
}
