// Built files, from a list made at the start: no text of a request ever becomes a path.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, realpathSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

export type BuiltFile = { body: Buffer; type: string; etag: string; hashed: boolean };
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ttf': 'font/ttf', '.woff2': 'font/woff2', '.map': 'application/json', '.webmanifest': 'application/manifest+json',
}; // prettier-ignore

/** Every file below the folder by its path with forward slashes; read when first asked for. */
export function builtFiles(folder: string): ReadonlyMap<string, () => BuiltFile> {
  const files = globSync('**/*.*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => realpathSync(file).startsWith(realpathSync(folder) + sep)) // a link may lead out of the folder
    .map((file) => relative(folder, file).replaceAll('\\', '/'));
  return new Map(
    files.map((path) => {
      let made: BuiltFile | undefined;
      return [
        path,
        () => {
          if (made) return made;
          const body = readFileSync(join(folder, path));
          const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
          made = {
            body,
            etag,
            type: types[extname(path)] ?? 'application/octet-stream',
            hashed: /-[A-Za-z0-9_-]{8,}\.\w+$/.test(path),
          };
          return made;
        },
      ];
    }),
  );
}
