// The studio, the widget's files, a bot's chat as a page, and the demo page.
import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { chatPageHeaders, demoHeaders, publicFileHeaders, studioHeaders } from '../http/security-headers.ts';
import { builtFiles, packings, type BuiltFile } from '../http/files.ts';

export type StaticParts = {
  editor: string; // folder of the built studio
  widget: string; // folder of the built widget
  https: boolean;
  /** Sites that may have the bot; nothing when there is no such bot. */
  allowedOrigins(bot: string): Promise<readonly string[] | undefined>;
  /** The demo shop's page and its files, by path below /demo. */
  demo?: ReadonlyMap<string, { type: string; body: string }>;
};

export function mountStatic(app: Hono, { editor, widget, https, allowedOrigins, demo }: StaticParts): void {
  const studio = builtFiles(editor);
  const chat = builtFiles(widget);
  const framed = [...chat.keys()].find((file) => /^framed-[\w-]+\.js$/.test(file));
  const send = async (
    c: Context,
    file: BuiltFile,
    cache: string,
    headers: Record<string, string>,
  ): Promise<Response> => {
    const taken = c.req.header('accept-encoding') ?? '';
    const how = file.packed && packings.find((one) => accepts(taken, one));
    const etag = how ? `${file.etag.slice(0, -1)}-${how}"` : file.etag;
    const all = {
      ...headers,
      'content-type': file.type,
      etag,
      'cache-control': cache,
      ...(file.packed && { vary: 'accept-encoding' }),
      ...(how && { 'content-encoding': how }),
    };
    if (c.req.header('if-none-match') === etag) return c.body(null, 304, all);
    return c.body(new Uint8Array(how ? ((await file.packed?.(how)) ?? file.body) : file.body), 200, all);
  };
  const forever = 'public, max-age=31536000, immutable';
  const missing = (c: Context): Response => c.text('not found', 404, publicFileHeaders);

  app.get('/embed.js', (c) => {
    const file = chat.get('embed.js')?.();
    return file ? send(c, file, 'public, max-age=300, stale-while-revalidate=86400', publicFileHeaders) : missing(c);
  });
  app.get('/widget/:file{.+}', (c) => {
    const file = chat.get(c.req.param('file'))?.();
    return file ? send(c, file, file.hashed ? forever : 'no-cache', publicFileHeaders) : missing(c);
  });
  app.get('/c/:bot', async (c) => {
    const bot = c.req.param('bot');
    const sites = /^[\w-]{1,64}$/.test(bot) ? await allowedOrigins(bot) : undefined;
    if (sites === undefined) {
      const headers = {
        ...chatPageHeaders(https, []),
        'content-security-policy': goneMay,
        'cache-control': 'no-cache',
      };
      return c.html(gonePage, 404, headers);
    }
    return c.html(chatPage(bot, c.req.query('framed') === undefined ? undefined : framed, c.req.query('locale')), 200, {
      ...chatPageHeaders(https, sites),
      'cache-control': 'no-cache',
    });
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
  app.get('*', async (c) => {
    // every other address is a place in the studio
    const exact = studio.get(c.req.path.slice(1))?.();
    const page = exact ?? studio.get('index.html')?.();
    if (!page) return c.text('The studio is not built: npm run setup', 503, studioHeaders(https));
    return send(c, page, 'no-cache', studioHeaders(https));
  });
}

/** Whether `Accept-Encoding` names that packing, and not with a weight of nought. */
const accepts = (taken: string, how: string): boolean =>
  taken.split(',').some((one) => {
    const [name = '', ...rest] = one.split(';').map((part) => part.trim().toLowerCase());
    return name === how && !rest.some((part) => /^q=0(?:\.0*)?$/.test(part));
  });

/**
 * `bot` is checked: letters, digits, - and _ only.
 * @param framed the script that talks with the page around, when the chat stands in a frame of a site
 */
const chatPage = (bot: string, framed: string | undefined, locale = ''): string => `<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>Chat</title>
<link rel="icon" href="/mark.svg">
</head>
<body>
<noscript>这个聊天需要 JavaScript。 This chat needs JavaScript.</noscript>
<script async src="/embed.js" data-bot="${bot}" data-mode="${framed ? 'framed' : 'page'}"${/^[A-Za-z0-9-]{2,35}$/.test(locale) ? ` data-locale="${locale}"` : ''}></script>${framed ? `\n<script type="module" src="/widget/${framed}"></script>` : ''}
</body>
</html>
`;

const goneStyle =
  'body{max-width:32em;margin:18vh auto;padding:0 24px;font:16px/1.6 -apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif;text-align:center}h1{font-size:20px}';
const goneMay = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(goneStyle).digest('base64')}'; base-uri 'none'`;
/** Somebody followed a link to a chat that is no more, or was mistyped; the language they read is not known. */
const gonePage = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>没有这个聊天 · No such chat</title>
<style>${goneStyle}</style>
</head>
<body>
<h1>没有这个聊天</h1>
<p>链接可能写错了，或者这个聊天已经下线。</p>
<p lang="en"><strong>No such chat.</strong> The link may be mistyped, or the chat is no longer there.</p>
</body>
</html>
`;
