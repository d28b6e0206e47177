// The installation's folder, from the source as from the built server in dist/server.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const ROOT = ((): string => {
  for (let folder = import.meta.dirname; ; folder = dirname(folder))
    if (existsSync(join(folder, 'pnpm-workspace.yaml')) || folder === dirname(folder)) return folder;
})();
