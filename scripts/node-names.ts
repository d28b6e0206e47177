// No file outside nodes/<type>/ names a node type: a list of names is wrong the day someone adds a node.
// Ask the definition for a property instead (`waits`, `entry`, `handsOver` …). Documents, tests and the generated registry aside.
import { globSync, readdirSync, readFileSync } from 'node:fs';

/** Sentences, one per place; empty when nothing names a type. `kinds` are effect kinds: some share their word with a node. */
export function namedNodes(
  files: Readonly<Record<string, string>>,
  types: readonly string[],
  kinds: readonly string[],
): string[] {
  const any = types.join('|');
  const compared = new RegExp(`\\btype\\s*(?:===|!==|==|!=)\\s*['"\`](${any})['"\`]`);
  const distinct = types.filter((type) => type.includes('-') && !kinds.includes(type)).join('|');
  const quoted = distinct ? new RegExp(`['"\`](${distinct})['"\`]`) : undefined;
  return Object.entries(files).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, index) => {
      if (/^\s*(\/\/|\*|\/\*)/.test(line)) return [];
      const found = compared.exec(line) ?? quoted?.exec(line);
      return found
        ? [
            `✗ ${file}:${index + 1} names the node type "${found[1]}"\n  Ask the definition for a property instead, so that the next node needs no edit here.`,
          ]
        : [];
    }),
  );
}

/** The check over the repository, as sentences. */
export function nodeNamesInTree(): string[] {
  const types = readdirSync('nodes', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_') && entry.name !== 'node_modules')
    .map((entry) => entry.name);
  const files = globSync('{shared,runtime,editor,widget}/**/*.{ts,tsx}', {
    exclude: (path) => path.includes('node_modules'),
  })
    .concat(globSync('nodes/*.ts'))
    .filter((file) => !/\.(test|generated)\.tsx?$|test-nodes\.ts$|\/starter\.ts$/.test(file));
  const effects = readFileSync('shared/node/effects.ts', 'utf8');
  const kinds = [...effects.matchAll(/^ {2}([a-z]+): \{$/gm)].map((match) => match[1] ?? '');
  return namedNodes(Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')])), types, kinds);
}
