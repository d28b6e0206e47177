// The studio, the widget's files and the demo page.
import type { Context, Hono } from 'hono';
import { demoHeaders, publicFileHeaders, studioHeaders } from '../http/security-headers.ts';
import { builtFiles, type BuiltFile } from '../http/files.ts';

export type StaticParts = {
  editor: string; // folder of the built studio
  widget: string; // folder of the built widget
  https: boolean;
  /** The demo shop's page and its files, by path below /demo. */
  demo?: ReadonlyMap<string, { type: string; body: string }>;
};

export function mountStatic(app: Hono, { editor, widget, https, demo }: StaticParts): void {
  const studio = builtFiles(editor);
  const chat = builtFiles(widget);
  const send = (c: Context, file: BuiltFile, cache: string, headers: Record<string, string>) => {
    const all = { ...headers, 'content-type': file.type, etag: file.etag, 'cache-control': cache };
    return c.req.header('if-none-match') === file.etag
      ? c.body(null, 304, all)
      : c.body(new Uint8Array(file.body), 200, all);
  };
  const forever = 'public, max-age=31536000, immutable';
  const missing = (c: Context) => c.text('not found', 404, publicFileHeaders);

  app.get('/embed.js', (c) => {
    const file = chat.get('embed.js')?.();
    return file ? send(c, file, 'public, max-age=300, stale-while-revalidate=86400', publicFileHeaders) : missing(c);
  });
  app.get('/widget/:file{.+}', (c) => {
    const file = chat.get(c.req.param('file'))?.();
    return file ? send(c, file, file.hashed ? forever : 'no-cache', publicFileHeaders) : missing(c);
  });
  if (demo)
    for (const [path, { type, body }] of demo)
      app.get(path, (c) =>
        c.body(body, 200, { ...demoHeaders(https), 'content-type': type, 'cache-control': 'no-cache' }),
      );
  app.get('/assets/:file{.+}', (c) => {
    const file = studio.get(`assets/${c.req.param('file')}`)?.();
    return file ? send(c, file, file.hashed ? forever : 'no-cache', studioHeaders(https)) : missing(c);
  });
  app.get('*', (c) => {
    // every other address is a place in the studio
    const exact = studio.get(c.req.path.slice(1))?.();
    const page = exact ?? studio.get('index.html')?.();
    if (!page) return c.text('The studio is not built: npm run setup', 503, studioHeaders(https));
    return send(c, page, 'no-cache', studioHeaders(https));
  });
}
