// Where a bot uses a variable, and the changes that give it another name everywhere at once.
import type { BotDocument } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';
import { templateVariables } from '@dialoom/shared/template/template';
import { readScript, renameInScript } from '@dialoom/shared/script/read-script';
import type { Change } from './changes.ts';
import { fieldsOf, type ConfigField } from './config-fields.ts';
import { controlOf, formFor } from './form.ts';
import { setIn, type Path } from './path.ts';
import { renameInTemplate } from './template-rename.ts';

export type Definitions = Readonly<Record<string, AnyNode | undefined>>;
/** A field of a node, or a text of the bot itself (what it says at a hand-off, what the chat window shows). */
export type VariableUse =
  | { of: 'node'; flow: string; node: string; path: Path; label: string; access: 'read' | 'write' }
  | { of: 'bot'; path: Path; access: 'read' };

const headOf = (path: string) => path.split(/[.[]/)[0] ?? path;
type Mapped = (name: string) => string;

/** The value with every variable name in it mapped; templates are rewritten between their braces only. */
function mapField({ schema, value }: ConfigField, from: string, to: string): unknown {
  const path: Mapped = (text) => (headOf(text) === from ? to + text.slice(from.length) : text);
  const template: Mapped = (text) => renameInTemplate(text, from, to);
  switch (controlOf(schema)) {
    case 'words':
    case 'template':
    case 'multiline':
      return mapWords(value, template);
    case 'code':
      return typeof value === 'string' ? renameInScript(value, from, to) : value;
    case 'conditions':
      return mapConditions(value, path, template);
    case 'pick':
      return schema.from === 'variables' && typeof value === 'string' ? path(value) : value;
    case 'lines':
      return schema.from === 'variables' && Array.isArray(value) ? value.map((line: unknown) => (typeof line === 'string' ? path(line) : line)) : value; // prettier-ignore
    default:
      return value;
  }
}

const mapWords = (value: unknown, template: Mapped): unknown => {
  if (typeof value === 'string') return template(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, text]) => [key, typeof text === 'string' ? template(text) : text]),
  );
};

const mapConditions = (value: unknown, path: Mapped, template: Mapped): unknown => {
  if (Array.isArray(value)) return value.map((row) => mapConditions(row, path, template));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === 'variable' && typeof inner === 'string') return [key, path(inner)];
      if (key === 'value' && typeof inner === 'string') return [key, template(inner)];
      return [key, typeof inner === 'object' ? mapConditions(inner, path, template) : inner];
    }),
  );
};

/** Templates of the bot itself: what it says at a hand-off, what the chat window shows. */
const botTexts = (document: BotDocument): { path: Path; value: unknown }[] => [
  ...Object.entries(document.settings.handoff).map(([key, value]) => ({ path: ['settings', 'handoff', key], value })),
  ...Object.entries(document.widget.texts).map(([key, value]) => ({ path: ['widget', 'texts', key], value })),
];

/** The changes that rename a variable in every config and text; the declaration itself is the operation's part. */
export function renameChanges(document: BotDocument, definitions: Definitions, from: string, to: string): Change[] {
  const changes: Change[] = [];
  for (const [flow, { nodes }] of Object.entries(document.flows))
    for (const [id, node] of Object.entries(nodes)) {
      const definition = definitions[node.type];
      if (!definition) continue; // raw data of a plugin we do not have: left as it is
      let config = node.config;
      for (const field of fieldsOf(formFor(definition), node.config)) {
        const mapped = mapField(field, from, to);
        if (JSON.stringify(mapped) !== JSON.stringify(field.value)) config = setIn(config, field.path, mapped);
      }
      if (config !== node.config) changes.push({ path: ['flows', flow, 'nodes', id, 'config'], value: config });
      for (const [kept, { values }] of Object.entries(node.wordings ?? {})) {
        const mapped = fieldsOf(formFor(definition), values).reduce((now, field) => setIn(now, field.path, mapField(field, from, to)), values); // prettier-ignore
        if (JSON.stringify(mapped) !== JSON.stringify(values)) changes.push({ path: ['flows', flow, 'nodes', id, 'wordings', kept, 'values'], value: mapped }); // prettier-ignore
      }
    }
  for (const { path, value } of botTexts(document)) {
    const mapped = mapWords(value, (text) => renameInTemplate(text, from, to));
    if (JSON.stringify(mapped) !== JSON.stringify(value)) changes.push({ path, value: mapped as Json });
  }
  return changes;
}

/** Names of the variables a field reads or writes, paths included (`order.status`). */
export function variablesIn({ schema, value }: ConfigField): string[] {
  switch (controlOf(schema)) {
    case 'words':
    case 'template':
    case 'multiline':
      return textsOf(value).flatMap(templateVariables);
    case 'code':
      return typeof value === 'string' ? variablesOfScript(value) : [];
    case 'conditions':
      return conditionVariables(value);
    case 'pick':
      return schema.from === 'variables' && typeof value === 'string' && value !== '' ? [value] : [];
    case 'lines':
      return schema.from === 'variables' && Array.isArray(value) ? value.filter((line) => typeof line === 'string' && line !== '') : []; // prettier-ignore
    default:
      return [];
  }
}
const variablesOfScript = (code: string): string[] => {
  const read = readScript(code);
  return read.ok ? read.reads.map(({ name }) => name) : [];
};
const textsOf = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).filter((text) => typeof text === 'string');
const conditionVariables = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(conditionVariables);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== 'string') return conditionVariables(inner);
    if (key === 'variable') return inner === '' ? [] : [inner];
    return key === 'value' ? templateVariables(inner) : [];
  });
};

/** Every place that reads or writes a variable, by the variable's name; one walk over the bot for all of them. */
export function usesByVariable(document: BotDocument, definitions: Definitions): Map<string, VariableUse[]> {
  const found = new Map<string, VariableUse[]>();
  const add = (paths: readonly string[], use: VariableUse) => {
    for (const name of new Set(paths.map(headOf))) {
      const known = found.get(name);
      if (known) known.push(use);
      else found.set(name, [use]);
    }
  };
  for (const [flow, { nodes }] of Object.entries(document.flows))
    for (const [node, { type, config }] of Object.entries(nodes)) {
      const definition = definitions[type];
      if (!definition) continue;
      for (const field of fieldsOf(formFor(definition), config)) {
        const access = field.schema.access === 'write' ? 'write' : 'read';
        add(variablesIn(field), { of: 'node', flow, node, path: field.path, label: field.label, access });
      }
    }
  for (const { path, value } of botTexts(document))
    add(textsOf(value).flatMap(templateVariables), { of: 'bot', path, access: 'read' });
  return found;
}
