// Built files, from a list made at the start: no text of a request ever becomes a path.
import { createHash } from 'node:crypto';
import { globSync, readFileSync, realpathSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The ways a browser takes a file smaller, the best first. A site on plain http is only ever asked for the second. */
export const packings = ['br', 'gzip'] as const;
export type Packing = (typeof packings)[number];
export type BuiltFile = {
  body: Buffer;
  type: string;
  etag: string;
  hashed: boolean;
  /** Packed when first asked for, away from the event loop, and kept; nothing where packing saves nothing, such as a picture. */
  packed?(how: Packing): Promise<Buffer>;
};
const pack: Readonly<Record<Packing, (body: Buffer) => Promise<Buffer>>> = {
  // 6: a twentieth smaller than gzip's best, and eight megabytes take a quarter of a second
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body) => promisify(gzip)(body, { level: 9 }),
};
const small = 1_024; // bytes: below it the head of the answer is the larger part
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
          const type = types[extname(path)] ?? 'application/octet-stream';
          const kept: Partial<Record<Packing, Promise<Buffer>>> = {};
          made = {
            body,
            etag,
            type,
            hashed: /-[A-Za-z0-9_-]{8,}\.\w+$/.test(path),
            ...(/^text|json|xml|ttf/.test(type) &&
              body.length >= small && { packed: (how: Packing) => (kept[how] ??= pack[how](body)) }),
          };
          return made;
        },
      ];
    }),
  );
}
