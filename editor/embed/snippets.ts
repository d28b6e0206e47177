// The lines a site owner takes along. Pure text; what goes into an attribute is escaped.
const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The script tag. @param base the origin the files come from, without a slash at the end */
export const scriptTag = (base: string, bot: string, locale?: string): string =>
  `<script async src="${attribute(base)}/embed.js" data-bot="${attribute(bot)}"${locale === undefined ? '' : ` data-locale="${attribute(locale)}"`}></script>`;

/** What a site with a Content-Security-Policy has to allow: our script with its panel, the chat's requests, pictures the bot sends. */
export const cspLines = (base: string): string =>
  [`script-src ${base};`, `connect-src ${base};`, 'img-src https: data:;'].join('\n');

/** Calls to try, with their comments in the reader's language. */
export const scriptCalls = (words: { open: string; contact: string; context: string }): string =>
  [
    `// ${words.open}`,
    "dialoom('open')",
    '',
    `// ${words.contact}`,
    "dialoom('setContact', { id: '10086', name: 'Li Na', email: 'li@example.com' })",
    '',
    `// ${words.context}`,
    "dialoom('setContext', { page: 'checkout', product: 'Q3' })",
  ].join('\n');

/** Whether other people's browsers cannot reach the address. */
export const isLocal = (hostname: string): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/.test(hostname) || hostname.endsWith('.localhost');

/** The page of the preview: a site as anybody's, with the bot on it. It has the studio's own origin and policy, so no script of its own. */
export const previewPage = (
  base: string,
  bot: string,
  locale: string,
  scheme: 'light' | 'dark' | 'auto',
): string => `<!doctype html>
<html lang="${attribute(locale)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
:root { color-scheme: ${scheme === 'auto' ? 'light dark' : scheme}; --bg: light-dark(#fff, #17181b); --bar: light-dark(#eceae5, #31343a); --soft: light-dark(#f5f4f1, #272a2e); }
body { margin: 0; min-height: 100vh; background: var(--bg); }
header { display: flex; align-items: center; gap: 20px; padding: 20px 24px; border-bottom: 1px solid var(--bar); }
main { padding: 24px; }
i { display: block; height: 10px; border-radius: 5px; background: var(--bar); }
.mark { width: 28px; height: 28px; border-radius: 8px; }
.tile { height: 140px; border-radius: 12px; background: var(--soft); margin-bottom: 20px; }
.lines { display: grid; gap: 12px; }
</style>
<header><i class="mark"></i><i style="width:64px"></i><i style="width:48px"></i><i style="width:56px"></i></header>
<main><i class="tile"></i><div class="lines"><i style="width:70%;height:16px;border-radius:8px"></i><i style="width:92%"></i><i style="width:84%"></i><i style="width:60%"></i></div></main>
<script async src="${attribute(base)}/embed.js" data-bot="${attribute(bot)}" data-locale="${attribute(locale)}"></script>
</html>`;
