// What a script finds when it runs, as TypeScript declares it: the bot's variables with their types and, where a test runs, the shape of
// what they hold; and the console. Nothing here runs or checks anything.
import type { Json } from '@dialoom/shared/node/effects';
import type { VarType } from '@dialoom/shared/node/define';
import type { CodeVariable } from './scope.ts';

const MOST_DEEP = 6;
const MOST_NAMES = 200;
const plain: Readonly<Record<VarType, string>> = {
  text: 'string',
  number: 'number',
  boolean: 'boolean',
  list: 'any[]',
  object: 'Readonly<Record<string, any>>',
  any: 'any',
};

/** @param values of the open test: they say what is inside of lists and objects, never what a variable's own type is */
export function scriptTypes(
  variables: readonly CodeVariable[],
  values: Readonly<Record<string, Json>> | undefined,
): string {
  const heads = Map.groupBy(variables, ({ path }) => path.split('.')[0] ?? path);
  const lines = [...heads].map(([name, paths]) => {
    const own = paths.find(({ path }) => path === name);
    const parts = paths.filter(({ path }) => path !== name);
    const type = own ? typeOf(own.type, values?.[name]) : insideOf(name, parts);
    return `${comment(own?.hint)}readonly ${JSON.stringify(name)}: ${type};`;
  });
  return `interface Vars {\n${lines.join('\n')}\n}\n${console}`;
}

const console = `declare const console: { ${['log', 'info', 'warn', 'error', 'debug'].map((name) => `${name}(...values: any[]): void;`).join(' ')} };\n`; // prettier-ignore
const more = '[more: string]: any;';

/** `contact.name`, `contact.email`: an object with those, and whatever the site gave along. */
const insideOf = (name: string, parts: readonly CodeVariable[]): string =>
  `{ ${parts.map(({ path, type, hint }) => `${comment(hint)}readonly ${JSON.stringify(path.slice(name.length + 1))}: ${plain[type]};`).join(' ')} ${more} }`;

function typeOf(type: VarType, value: Json | undefined): string {
  const shape = value === null || typeof value !== 'object' ? undefined : shapeOf(value, MOST_DEEP);
  if (shape === undefined || (type === 'list') !== Array.isArray(value)) return type === 'any' && shape ? shape : plain[type];
  return type === 'object' || type === 'list' || type === 'any' ? shape : plain[type];
} // prettier-ignore

/** What is inside is a sample: it may hold more than today, and another kind of value. */
function shapeOf(value: Json, deep: number): string {
  if (value === null || typeof value !== 'object' || deep === 0) return 'any';
  if (Array.isArray(value)) return `(${value[0] === undefined ? 'any' : shapeOf(value[0], deep - 1)})[]`;
  const names = Object.entries(value).slice(0, MOST_NAMES);
  return `{ ${names.map(([name, inner]) => `${JSON.stringify(name)}: ${shapeOf(inner, deep - 1)};`).join(' ')} ${more} }`;
}

const comment = (words: string | undefined): string =>
  words ? `/** ${words.replaceAll('*/', '* /').replaceAll('\n', ' ')} */ ` : '';
