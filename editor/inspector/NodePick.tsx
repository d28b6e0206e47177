// Choosing a node of the bot as a tool: what it takes and gives back is filled in with it. None there yet: one can be put on the canvas from here.
import { useMemo } from 'react';
import { ExternalLink, RefreshCw } from 'lucide-react';
import type { Json } from '@dialoom/shared/node/effects';
import { nodeRef, readNodeRef } from '@dialoom/shared/tools/node-ref';
import { proposedTool, toolNodes } from '@dialoom/shared/tools/tool-nodes';
import { nodeTitle } from '../bot/node-title.ts';
import { useDraft, useStudio } from '../canvas/studio-context.ts';
import { newId } from '../document/edit.ts';
import { addNode } from '../document/operations/add-node.ts';
import { getIn } from '../document/path.ts';
import { byName } from '../text/by-name.ts';
import { useLocale, useT } from '../text/use-studio.ts';
import { freePlace } from '../canvas/placement.ts';
import type { ControlProps } from './Field.tsx';
import { useForm } from './inspector-context.ts';

const NEW = '\u0000new ';

export function NodePick({ id, path, value, describedBy, invalid }: ControlProps) {
  const t = useT();
  const form = useForm();
  const studio = useStudio();
  const locale = useLocale();
  const document = useDraft((draft) => draft.document);
  const { definitions } = studio;
  const choices = useMemo(
    () =>
      toolNodes(document, definitions)
        .map(({ flow, id: node, node: one }) => ({
          id: nodeRef(flow, node),
          name: [nodeTitle(one, definitions, locale), flow === form.flow ? '' : document.flows[flow]?.name].filter(Boolean).join(' · '),
        }))
        .toSorted(byName(locale)),
    [document, definitions, form.flow, locale],
  ); // prettier-ignore
  const makes = useMemo(
    () => Object.values(definitions).flatMap((one) => (one?.asTool ? [{ type: one.type, title: one.text[locale].title }] : [])),
    [definitions, locale],
  ); // prettier-ignore
  const chosen = typeof value === 'string' ? value : '';
  const gone = chosen !== '' && !choices.some((choice) => choice.id === chosen);
  const choose = (ref: string) => form.commit(path.slice(0, -1), filledIn(ref));

  /** The row with that node: what nobody has written yet is taken from it. */
  function filledIn(ref: string): Json {
    const now = studio.document;
    const config = now.flows[form.flow]?.nodes[form.node]?.config;
    const row = (getIn(config, path.slice(0, -1)) ?? {}) as Readonly<Record<string, Json>>;
    const rows = getIn(config, path.slice(0, -2));
    const taken = Array.isArray(rows) ? rows.flatMap((one: { name?: string; id?: string }) => (one.id === row['id'] ? [] : [one.name ?? ''])) : []; // prettier-ignore
    const made = proposedTool(now, definitions, ref, taken);
    // of another node: what was filled in for the one before goes
    const before = typeof row['node'] === 'string' && row['node'] !== '' ? proposedTool(now, definitions, row['node'], taken) : undefined; // prettier-ignore
    const isOurs = (key: 'name' | 'about') => (row[key] ?? '') === '' || row[key] === before?.[key];
    if (!made) return { ...row, node: ref };
    return {
      ...row,
      node: ref,
      ...(isOurs('name') && { name: made.name }),
      ...(isOurs('about') && { about: made.about }),
      args: made.args.map((one) => ({ id: newId(), ...one })),
      results: made.results,
      confirm: made.confirm,
    };
  }
  function create(type: string): void {
    const here = studio.scene().nodes.get(form.node)?.box ?? { x: 0, y: 0, height: 0 };
    const at = freePlace(studio.scene(), { x: here.x, y: here.y + here.height + 48 });
    const node = studio.freshNode(type, [at.x, at.y]);
    if (!node) return;
    const made = newId();
    studio.commit(addNode.of({ flow: form.flow, id: made, node }));
    choose(nodeRef(form.flow, made));
  }
  const { flow, node } = readNodeRef(chosen);
  return (
    <span className="pick">
      <select
        id={id}
        className="input"
        value={chosen}
        disabled={form.readOnly}
        aria-describedby={describedBy}
        aria-invalid={invalid || gone || undefined}
        onChange={({ target }) =>
          target.value.startsWith(NEW) ? create(target.value.slice(NEW.length)) : choose(target.value)
        }
      >
        <option value="">{t('inspector.choose-nodes')}</option>
        {gone && <option value={chosen}>{t('inspector.gone', { id: chosen })}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
        {makes.map(({ type, title }) => (
          <option key={type} value={NEW + type}>
            {t('inspector.create-nodes', { title })}
          </option>
        ))}
      </select>
      {chosen !== '' && !gone && !form.readOnly && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('inspector.read-again')}
          title={t('inspector.read-again')}
          onClick={() => choose(chosen)}
        >
          <RefreshCw size={14} aria-hidden="true" />
        </button>
      )}
      {chosen !== '' && !gone && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('inspector.open')}
          title={t('inspector.open')}
          onClick={() => studio.openField(flow, node)}
        >
          <ExternalLink size={14} aria-hidden="true" />
        </button>
      )}
    </span>
  );
}
