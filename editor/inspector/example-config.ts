// The settings of an example, ready to be put into a node of this bot: in the bot's language, and pointing at nothing that is not there.
import type { BotDocument, DocNode } from '@dialoom/shared/document/document';
import type { AnyNode } from '@dialoom/shared/node/define';
import { exampleWords } from '@dialoom/nodes/example-words';
import { fieldsOf } from '../document/config-fields.ts';
import { controlOf, formFor, type ControlKind } from '../document/form.ts';
import { getIn, setIn } from '../document/path.ts';
import type { Surroundings } from './surroundings.ts';

type Config = DocNode['config'];

/** Chinese for Chinese readers; English as it is written. */
export const exampleText = (text: string, locale: string): string =>
  locale.toLowerCase().startsWith('zh') ? (exampleWords[text] ?? text) : text;

/** What people read; the rest are names, choices and code. */
const read: ReadonlySet<ControlKind> = new Set(['words', 'template', 'text', 'multiline', 'lines']);
const translated = (value: unknown, language: string): unknown =>
  typeof value === 'string'
    ? exampleText(value, language)
    : Array.isArray(value)
      ? value.map((one) => translated(one, language))
      : value;

/** @param node keeps what it points at where the example points at an intent, a flow, a list or a connection this bot does not have */
export function exampleConfig(
  definition: AnyNode,
  example: AnyNode['examples'][number]['config'],
  { node, document, around }: { node: DocNode; document: BotDocument; around: Surroundings },
): Config {
  const there: Readonly<Record<string, object>> = { intents: document.intents, flows: document.flows, ...around };
  let config = example as Config; // plain JSON, as documents hold it
  const language = document.languages[0] ?? 'en';
  for (const { path, schema, value } of fieldsOf(formFor(definition), example)) {
    const known = there[schema.from ?? ''];
    if (known && typeof value === 'string' && value !== '' && !Object.hasOwn(known, value)) {
      const own = getIn(node.config, path);
      config = setIn(config, path, typeof own === 'string' ? own : '');
    } else if (read.has(controlOf(schema))) config = setIn(config, path, translated(value, language));
  }
  return config;
}
