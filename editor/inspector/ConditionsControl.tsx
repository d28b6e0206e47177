// Conditions by clicking: rows of variable, operator, value; groups one level deeper. Operators follow the variable's type.
import { Plus, Trash2 } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { ConditionsData, Group, Operator, Rule } from '@dialoom/shared/node/conditions';
import { operators, valueless } from '@dialoom/shared/node/conditions';
import type { VarType } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { useT } from '../text/use-studio.ts';
import type { ControlProps } from './Field.tsx';
import { ConditionSentence, RuleTruth } from './ConditionSentence.tsx';
import { putText, useFieldTarget } from './field-target.ts';
import { focusAfterRemoval } from './focus-after-removal.ts';
import { useForm } from './inspector-context.ts';
import { knownVariables, type KnownVariable } from './known-variables.ts';
import { outputOf } from './reference.ts';
import { useTyped } from './use-typed.ts';
import { VariableInput } from './VariableInput.tsx';

const always: readonly Operator[] = ['is-empty', 'is-not-empty'];
const equal: readonly Operator[] = ['equals', 'not-equals', 'one-of'];
const byType: Readonly<Record<VarType, readonly Operator[]>> = {
  text: [...equal, 'contains', 'not-contains', 'starts-with', 'ends-with', 'matches', 'before', 'after', ...always],
  number: [...equal, 'greater', 'at-least', 'less', 'at-most', ...always],
  boolean: ['is-true', 'is-false', ...always],
  list: ['contains', 'not-contains', ...always],
  object: always,
  any: operators,
};
/** Operators for a variable; the one already chosen stays on offer. A path into a variable may lead to anything. */
export function operatorsFor(path: string, known: readonly KnownVariable[], chosen: Operator): readonly Operator[] {
  const type = known.find((variable) => variable.path === path)?.type ?? 'any';
  return byType[type].includes(chosen) ? byType[type] : [chosen, ...byType[type]];
}

/** Conditions and groups of them, as they stand in the box. */
const ROWS = ':is(.rule, .rule-group)';
const freshRule: Rule = { variable: '', op: 'equals', value: '' };
const asData = (value: Json | undefined): ConditionsData => {
  const data = value as Partial<ConditionsData> | undefined;
  return { match: data?.match ?? 'all', rows: data?.rows ?? [] };
};

export function ConditionsControl({ path, value }: ControlProps) {
  const t = useT();
  const form = useForm();
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const known = useMemo(() => knownVariables(document, studio.definitions), [document, studio]);
  const data = asData(value);
  const write = (next: ConditionsData, focus?: string) => form.commit(path, next, focus);
  const setRow = (i: number, row: Rule | Group | undefined, focus?: string) =>
    write({ ...data, rows: row ? data.rows.with(i, row) : data.rows.toSpliced(i, 1) }, focus);
  const box = useRef<HTMLDivElement>(null);
  return (
    <div className="conditions" ref={box}>
      <ConditionSentence data={data} />
      {data.rows.length > 1 && <MatchSelect match={data.match} onChange={(match) => write({ ...data, match })} />}
      {data.rows.map((row, i) =>
        'op' in row ? (
          <RuleRow
            key={i}
            rule={row}
            known={known}
            onChange={(next, focus) => setRow(i, next, focus)}
            onRemove={() => {
              setRow(i, undefined);
              focusAfterRemoval(box.current, ROWS, i);
            }}
          />
        ) : (
          <GroupRow
            key={i}
            group={row}
            known={known}
            onChange={(next, focus) => {
              setRow(i, next, focus);
              if (!next) focusAfterRemoval(box.current, ROWS, i);
            }}
          />
        ),
      )}
      {!form.readOnly && (
        <div className="conditions-add">
          <button
            type="button"
            className="list-add"
            onClick={() => write({ ...data, rows: [...data.rows, freshRule] })}
          >
            <Plus size={14} aria-hidden="true" />
            {t('conditions.add')}
          </button>
          {data.rows.length > 0 && (
            <button
              type="button"
              className="list-add"
              onClick={() =>
                write({
                  ...data,
                  rows: [...data.rows, { match: data.match === 'all' ? 'any' : 'all', rules: [freshRule] }],
                })
              }
            >
              {t('conditions.add-group')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function MatchSelect({ match, onChange }: { match: 'all' | 'any'; onChange(match: 'all' | 'any'): void }) {
  const t = useT();
  return (
    <select
      className="input match"
      aria-label={t('conditions.match')}
      value={match}
      onChange={(event) => onChange(event.target.value === 'any' ? 'any' : 'all')}
    >
      <option value="all">{t('conditions.all')}</option>
      <option value="any">{t('conditions.any')}</option>
    </select>
  );
}

type RowProps = {
  rule: Rule;
  known: readonly KnownVariable[];
  onChange(rule: Rule, focus?: string): void;
  onRemove(): void;
};
function RuleRow({ rule, known, onChange, onRemove }: RowProps) {
  const t = useT();
  const form = useForm();
  const value = useTyped(rule.value, (next: string, focus) => onChange({ ...rule, value: next }, focus));
  const isList = rule.op === 'one-of';
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const target = useFieldTarget(
    () => t('conditions.value'),
    (path) => field.current && putText(field.current, outputOf(path)),
    () => !form.readOnly,
  );
  const shared = {
    value: value.value,
    readOnly: form.readOnly,
    'aria-label': t('conditions.value'),
    ref: field,
    onFocus: () => {
      value.focus();
      target();
    },
    onBlur: value.flush,
    placeholder: isList ? t('inspector.one-a-line') : t('conditions.value'),
  };
  return (
    <div className="rule">
      <VariableInput
        label={t('conditions.variable')}
        placeholder={t('conditions.variable')}
        value={rule.variable}
        known={known}
        readOnly={form.readOnly}
        onCommit={(variable, focus) => onChange({ ...rule, variable }, focus)}
      />
      <select
        className="input"
        aria-label={t('conditions.operator')}
        value={rule.op}
        disabled={form.readOnly}
        onChange={(event) => onChange({ ...rule, op: event.target.value as Operator })}
      >
        {operatorsFor(rule.variable, known, rule.op).map((op) => (
          <option key={op} value={op}>
            {t(`operator.${op}`)}
          </option>
        ))}
      </select>
      {!valueless.has(rule.op) &&
        (isList ? (
          <textarea
            className="input rule-value"
            rows={2}
            {...shared}
            onChange={(event) => value.change(event.target.value)}
          />
        ) : (
          <input
            className="input rule-value"
            type="text"
            autoComplete="off"
            {...shared}
            onChange={(event) => value.change(event.target.value)}
          />
        ))}
      {!form.readOnly && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('conditions.remove')}
          title={t('conditions.remove')}
          onClick={onRemove}
        >
          <Trash2 size={14} aria-hidden="true" />
        </button>
      )}
      <RuleTruth rule={{ ...rule, value: value.value }} />
    </div>
  );
}

function GroupRow({
  group,
  known,
  onChange,
}: {
  group: Group;
  known: readonly KnownVariable[];
  onChange(group: Group | undefined, focus?: string): void;
}) {
  const t = useT();
  const set = (rules: readonly Rule[], focus?: string) =>
    onChange(rules.length === 0 ? undefined : { ...group, rules: [...rules] }, focus);
  const box = useRef<HTMLDivElement>(null);
  return (
    <div className="rule-group" role="group" aria-label={t('conditions.group')} ref={box}>
      <MatchSelect match={group.match} onChange={(match) => onChange({ ...group, match })} />
      {group.rules.map((rule, i) => (
        <RuleRow
          key={i}
          rule={rule}
          known={known}
          onChange={(next, focus) => set(group.rules.with(i, next), focus)}
          onRemove={() => {
            set(group.rules.toSpliced(i, 1));
            if (group.rules.length > 1) focusAfterRemoval(box.current, '.rule', i);
          }}
        />
      ))}
      <button type="button" className="list-add" onClick={() => set([...group.rules, freshRule])}>
        <Plus size={14} aria-hidden="true" />
        {t('conditions.add')}
      </button>
    </div>
  );
}
