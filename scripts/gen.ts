// Writes the generated files, or with --check tells which are stale. One generator per file; add one to the list.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
type Generator = { path: string; make: () => string | Promise<string> };

/** `api-call` is exported as `apiCall`. */
const exportName = (type: string) => type.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** The folders of nodes/, sorted: each is one node type. A folder that begins with `_` belongs to several. */
export const nodeFolders = (): string[] =>
  readdirSync(join(root, 'nodes'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[._]|^node_modules$/.test(entry.name))
    .map((entry) => entry.name)
    .filter((name) => existsSync(join(root, 'nodes', name, 'index.ts')))
    .toSorted();

function registry(): string {
  const types = nodeFolders();
  return [
    '// Made by `npm run gen` from the folders of nodes/. Not edited by hand.',
    "import type { AnyNode } from '@dialoom/shared/node/define';",
    ...types.map((type) => `import { ${exportName(type)} } from './${type}/index.ts';`),
    '',
    `export const nodes: readonly AnyNode[] = [${types.map(exportName).join(', ')}] as unknown as readonly AnyNode[];`,
    '',
  ].join('\n');
}

/** The folders of nodes/_crm, sorted: each is the adapter of one vendor. */
function vendors(): string {
  const names = readdirSync(join(root, 'nodes/_crm'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted();
  return [
    '// Made by `npm run gen` from the folders of nodes/_crm/. Not edited by hand.',
    "import type { Vendor } from './crm.ts';",
    ...names.map((name) => `import { ${exportName(name)} } from './${name}/${name}.ts';`),
    '',
    `export const vendors: Readonly<Record<string, Vendor>> = { ${names.map((name) => `'${name}': ${exportName(name)}`).join(', ')} };`,
    '',
  ].join('\n');
}

const generators: readonly Generator[] = [
  { path: 'nodes/registry.generated.ts', make: registry },
  { path: 'nodes/_crm/vendors.generated.ts', make: vendors },
  // loaded when its turn comes: it reads the registry
  { path: 'docs/nodes.md', make: async () => (await import('./nodes-docs.ts')).nodesDocs('en') },
  { path: 'docs/nodes.zh-CN.md', make: async () => (await import('./nodes-docs.ts')).nodesDocs('zh-CN') },
  { path: 'docs/document.md', make: async () => (await import('./document-docs.ts')).documentDocs() },
];

/** With `check` nothing is written. True when every file is as it should be. */
export async function generate({ check = false } = {}): Promise<boolean> {
  let fresh = true;
  for (const { path, make } of generators) {
    const file = join(root, path);
    const wanted = await make();
    if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
    if (check) {
      fresh = false;
      console.error(`✗ ${path} is stale: run npm run gen`);
    } else {
      writeFileSync(file, wanted);
      console.log(`wrote ${path}`);
    }
  }
  return fresh;
}

if (import.meta.main) process.exit((await generate({ check: process.argv.includes('--check') })) ? 0 : 1);
