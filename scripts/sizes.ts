// Size budgets of what a site's visitors load, in bytes of gzip. Raising one is a reviewed line in widget/budgets.json.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(import.meta.dirname, '..');
type Budgets = Readonly<Record<string, { files: string; bytes: number; why: string }>>;

/** True when every budget holds; prints one line each. */
export function checkSizes(): boolean {
  const budgets = JSON.parse(readFileSync(join(root, 'widget/budgets.json'), 'utf8')) as Budgets;
  let fine = true;
  for (const [name, { files, bytes, why }] of Object.entries(budgets)) {
    const found = globSync(files, { cwd: join(root, 'dist/widget') });
    const size = found.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, 'dist/widget', file))).length, 0);
    const holds = found.length > 0 && size <= bytes;
    console.log(`${holds ? 'ok  ' : '✗   '}${name}: ${size} of ${bytes} bytes gzip`);
    if (!holds) console.error(found.length === 0 ? `  ${files} was not built` : `  Over its budget. ${why}`);
    fine &&= holds;
  }
  return fine;
}
