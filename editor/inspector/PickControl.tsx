// Choosing an intent, a flow, a connection, a knowledge list or a variable; what is missing can be made on the spot, what is chosen can be opened.
import { ExternalLink } from 'lucide-react';
import { useMemo } from 'react';
import { Entity } from '@dialoom/shared/document/entity';
import { recordsConnection } from '@dialoom/shared/node/records-connection';
import { reserved, VariableName, VariablePath } from '@dialoom/shared/node/fields';
import { configReason } from '@dialoom/shared/text/config-reasons';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import type { FormSchema } from '../document/form.ts';
import { addEntity } from '../document/operations/add-entity.ts';
import { addIntent } from '../document/operations/add-intent.ts';
import { setVariable } from '../document/operations/set-variable.ts';
import { byName } from '../text/by-name.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import type { ControlProps } from './Field.tsx';
import { flowTool } from './flow-tool.ts';
import { useForm } from './inspector-context.ts';
import { NodePick } from './NodePick.tsx';
import { knownVariables } from './known-variables.ts';
import { useSurroundings } from './surroundings.ts';
import { VariableInput } from './VariableInput.tsx';

type Choice = { id: string; name: string };

/** What a field may point at, by name. */
function useChoices({ from, kind }: FormSchema): readonly Choice[] {
  const intents = useDraft(({ document }) => document.intents);
  const entities = useDraft(({ document }) => document.entities);
  const flows = useDraft(({ document }) => document.flows);
  const locale = useLocale();
  const connections = useSurroundings((around) => around.connections);
  const knowledge = useSurroundings((around) => around.knowledge);
  return useMemo(() => {
    const named = (map: Readonly<Record<string, { name: string }>>) =>
      Object.entries(map)
        .map(([id, { name }]) => ({ id, name }))
        .toSorted(byName(locale));
    if (from === 'intents') return named(intents);
    if (from === 'entities') return named(entities);
    if (from === 'flows') return named(flows);
    if (from === 'connections') {
      const own = { id: recordsConnection.id, name: recordsConnection.name[locale] }; // also for who may see no other
      const others = Object.entries(connections).filter(
        ([id, one]) => id !== own.id && (kind === undefined || one.kind === kind),
      );
      return [...(kind === recordsConnection.kind ? [own] : []), ...named(Object.fromEntries(others))];
    }
    if (from === 'knowledge')
      return named(Object.fromEntries(Object.entries(knowledge).map(([id, name]) => [id, { name }])));
    return [];
  }, [from, kind, intents, entities, flows, connections, knowledge, locale]);
}

const NEW = '\u0000new';

export function PickControl(props: ControlProps) {
  if (props.schema.from === 'nodes') return <NodePick {...props} />;
  return props.schema.from === 'variables' ? <VariablePick {...props} /> : <ListPick {...props} />;
}

function ListPick({ id, schema, path, value, describedBy, invalid }: ControlProps) {
  const t = useT();
  const form = useForm();
  const studio = useStudio();
  const choices = useChoices(schema);
  const chosen = typeof value === 'string' ? value : String(schema.default ?? '');
  const gone = chosen !== '' && !choices.some((choice) => choice.id === chosen);
  const unfit = useSurroundings(({ connections }) =>
    schema.from === 'connections' ? connections[chosen]?.name : undefined,
  ); // there, and of another kind
  const from = schema.from === undefined || schema.from === 'nodes' ? 'intents' : schema.from; // nodes have a control of their own
  const mayMake = schema.kind !== recordsConnection.kind; // no other can be added yet
  const mayBeNone = chosen === '' || (schema.default ?? '') === '';
  const choose = (next: string) => {
    const row = from === 'flows' ? flowTool(studio, { flow: form.flow, node: form.node }, path, next) : undefined;
    if (row) form.commit(path.slice(0, -1), row);
    else form.commit(path, next);
  };
  const open = () => {
    if (from === 'flows') studio.openFlow(chosen);
    else studio.panels.open(from === 'variables' ? 'intents' : from, chosen);
  };
  const create = () => {
    if (from === 'flows') {
      const made = studio.addFlow(t('flows.new-name'));
      form.commit(path, made);
    } else if (from === 'intents') {
      const made = newId();
      studio.commit(addIntent.of({ id: made, intent: { name: t('intents.new-name'), examples: {} } }));
      form.commit(path, made);
      studio.panels.open('intents');
    } else if (from === 'entities') {
      const made = newId();
      studio.commit(addEntity.of({ id: made, entity: Entity.parse({ name: t('inspector.new-entity') }) }));
      form.commit(path, made);
      studio.panels.open('entities', made);
    } else studio.panels.open(from === 'knowledge' ? 'knowledge' : 'connections');
  };
  return (
    <span className="pick">
      <select
        id={id}
        className="input"
        value={chosen}
        disabled={form.readOnly}
        aria-describedby={describedBy}
        aria-invalid={invalid || gone || undefined}
        onChange={(event) => (event.target.value === NEW ? create() : choose(event.target.value))}
      >
        {mayBeNone && <option value="">{t(`inspector.choose-${from === 'variables' ? 'intents' : from}`)}</option>}
        {gone && <option value={chosen}>{unfit ?? t('inspector.gone', { id: chosen })}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
        {mayMake && <option value={NEW}>{t(`inspector.create-${from === 'variables' ? 'intents' : from}`)}</option>}
      </select>
      {chosen !== '' && !gone && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('inspector.open')}
          title={t('inspector.open')}
          onClick={open}
        >
          <ExternalLink size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}

function VariablePick({ id, schema, path, value, describedBy, invalid }: ControlProps) {
  const t = useT();
  const form = useForm();
  const studio = useStudio();
  const document = useDraft((draft) => draft.document);
  const known = useMemo(() => knownVariables(document, studio.definitions), [document, studio]);
  const writes = schema.access === 'write';
  const offered = writes ? known.filter(({ from }) => from !== 'conversation') : known;
  const chosen = typeof value === 'string' ? value : '';
  const declared = chosen === '' || known.some((variable) => variable.path.split('.')[0] === chosen.split('.')[0]);
  const create = () => studio.commit(setVariable.of({ name: chosen, variable: { type: 'any' } }));
  return (
    <>
      <VariableInput
        id={id}
        label={undefined}
        value={chosen}
        known={offered}
        readOnly={form.readOnly}
        describedBy={describedBy}
        invalid={invalid}
        writes={writes}
        wrong={(typed) =>
          typed === '' ||
          (writes
            ? VariableName.safeParse(typed).success && !reserved.has(typed)
            : VariablePath.safeParse(typed).success)
            ? undefined
            : t('inspector.variable-fault', { reason: configReason('variable', undefined, form.locale) })
        }
        onCommit={(next, focus) => form.commit(path, next === '' && value === undefined ? undefined : next, focus)}
      />
      {!declared && VariableName.safeParse(chosen).success && (
        <button type="button" className="link-button" onClick={create}>
          {t('inspector.declare', { name: chosen })}
        </button>
      )}
    </>
  );
}

/** Several of them: ticks. */
export function PicksControl({ schema, path, value }: ControlProps) {
  const form = useForm();
  const choices = useChoices(schema.items ?? {});
  const chosen = Array.isArray(value) ? value : [];
  return (
    <ul className="picks">
      {choices.map(({ id, name }) => (
        <li key={id}>
          <label>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              disabled={form.readOnly}
              onChange={(event) =>
                form.commit(path, event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
              }
            />
            {name}
          </label>
        </li>
      ))}
    </ul>
  );
}
