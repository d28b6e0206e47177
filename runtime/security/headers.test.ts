// T30 and T34: the headers of every kind of answer, pages first. A route that answers HTML and is not listed here fails.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoPages } from '@dialoom/demo/page';
import { echoBot, testServer, type TestServer } from '../server-for-tests.ts';

const NAMES = [
  'content-type', 'cache-control', 'content-security-policy', 'x-frame-options', 'x-content-type-options', 'referrer-policy', 'permissions-policy',
  'cross-origin-opener-policy', 'cross-origin-resource-policy', 'strict-transport-security', 'access-control-allow-origin', 'access-control-allow-credentials', 'server', 'x-powered-by',
]; // prettier-ignore
const PAGES = ['/', '/bots/any/flow', '/inbox', '/sign-in', '/nothing/here', '/demo', '/demo/en'];

describe('headers', () => {
  let s: TestServer;
  let folder = '';
  let bot = '';
  const doors: Record<'http' | 'https', TestServer['app']> = {} as never;
  beforeAll(async () => {
    s = await testServer('libsql', {}, { people: false });
    bot = await s.publish(echoBot());
    folder = mkdtempSync(join(tmpdir(), 'dialoom-files-'));
    mkdirSync(join(folder, 'editor/assets'), { recursive: true });
    mkdirSync(join(folder, 'widget'));
    writeFileSync(join(folder, 'editor/index.html'), '<!doctype html><title>Studio</title>');
    writeFileSync(join(folder, 'editor/assets/app-AbCd1234.js'), 'export {}');
    writeFileSync(join(folder, 'widget/embed.js'), '(() => {})()');
    writeFileSync(join(folder, 'widget/panel-AbCd1234.js'), 'export {}');
    writeFileSync(join(folder, 'widget/framed-AbCd1234.js'), 'export {}');
    const files = {
      ...s.parts.files,
      editor: join(folder, 'editor'),
      widget: join(folder, 'widget'),
      demo: demoPages(bot),
    };
    doors.http = s.doorWith({ files: { ...files, https: false } });
    doors.https = s.doorWith({ files: { ...files, https: true } });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await s.stop();
  });
  const headersOf = async (path: string, scheme: 'http' | 'https' = 'http', method = 'GET') => {
    const { headers, status } = await s.ask(method, path, { as: 'key', app: doors[scheme] });
    const kept = NAMES.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)]] : []));
    return { status, ...Object.fromEntries(kept) };
  };

  test.each(['/', '/demo'])('T30 T34 the page %s', async (path) => {
    expect({ http: await headersOf(path), https: await headersOf(path, 'https') }).toMatchSnapshot();
  });
  test.each(PAGES)('T30 T34 the page %s is like all of its kind', async (path) => {
    const kind = path.startsWith('/demo') ? '/demo' : '/';
    expect(await headersOf(path)).toEqual(await headersOf(kind));
    expect(await headersOf(path, 'https')).toEqual(await headersOf(kind, 'https'));
  });
  test.each(['/api/me', '/api/bots', '/api/nothing', '/api/openapi.json', '/embed.js', '/widget/panel-AbCd1234.js', '/widget/nothing.js', '/assets/app-AbCd1234.js', '/assets/nothing.js', '/v1/nothing', '/healthz', '/readyz', '/metrics'])(
    'T34 %s', async (path) => {
      expect(await headersOf(path)).toMatchSnapshot();
    },
  ); // prettier-ignore
  test('T34 the public protocol: nothing is sniffed, framed, stored or said of the server', async () => {
    const chat = await s.chat(bot, {}, { app: doors.http });
    const answers = [
      await s.request('GET', `/v1/bots/${bot}`, { app: doors.http }),
      await s.request('POST', `/v1/bots/${bot}/conversations`, { app: doors.http, body: {} }),
      await chat.request('GET'),
      await chat.request('GET', '/events', { headers: { accept: 'application/json' } }),
      await chat.request('GET', '/events'),
      await chat.request('POST', '/messages', { body: { id: 'message-1', type: 'text', text: 'hello' } }),
      await chat.request('POST', '/messages', { body: { id: 'message-2', type: 'text', text: 'x' }, headers: { accept: 'text/event-stream' } }),
      await chat.request('POST', '/actions', { body: { id: 'action-01', do: 'typing' } }),
      await chat.request('POST', '/messages', { body: {} }),
      await s.request('GET', '/v1/bots/nothing', { app: doors.http }),
    ]; // prettier-ignore
    for (const { headers, url, body } of answers) {
      expect([url, headers.get('x-content-type-options')]).toEqual([url, 'nosniff']);
      expect(headers.get('content-type')).toMatch(/^(application\/json|text\/event-stream)/);
      expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
      await body?.cancel();
    }
  });
  test('T30 the chat as a page: framed by the bot’s own sites, by anybody while none is listed; nothing of it is a stranger’s', async () => {
    const page = (at: string) => s.ask('GET', `/c/${at}`, { app: doors.https });
    const open = await page(bot);
    expect({ status: open.status, policy: open.headers.get('content-security-policy') }).toMatchSnapshot();
    const listed = await s.publish(echoBot());
    await s.ask('PUT', `/api/bots/${listed}/allowed-origins`, { as: 'key', body: { origins: ['https://good.com', 'https://*.shop.example'] } }); // prettier-ignore
    const policy = (await page(listed)).headers.get('content-security-policy') ?? '';
    expect(/frame-ancestors ([^;]*)/.exec(policy)?.[1]).toBe("'self' https://good.com https://*.shop.example");
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).toBe("'self'");
    expect(open.headers.get('set-cookie')).toBeNull();
    for (const at of ['nothing', '%3Cscript%3E', '%22onload=x', 'a%00b', '..%2f', "'%3B"]) {
      const told = await page(at);
      expect([at, told.status, /<script>|onload/.test(told.text)]).toEqual([at, 404, false]);
    }
  });
  test('T30 nobody may frame the studio; the policy is a header, never a tag', async () => {
    for (const path of PAGES.slice(0, 5)) {
      const { headers, text } = await s.ask('GET', path, { app: doors.http });
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(text).not.toMatch(/http-equiv/i);
    }
    for (const path of PAGES) {
      const policy = (await s.ask('GET', path, { app: doors.http })).headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'/);
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
      expect(scripts).toBe("'self'");
    }
  });
  test('T30 in a frame the page has one script more and the same policy; nothing of the address stands in it', async () => {
    const page = (query: string) => s.ask('GET', `/c/${bot}?${query}`, { app: doors.https });
    const plain = await page('');
    const framed = await page('framed=https://good.com&locale=zh-CN');
    expect(framed.headers.get('content-security-policy')).toBe(plain.headers.get('content-security-policy'));
    expect(framed.text).toContain('<script type="module" src="/widget/framed-AbCd1234.js">');
    expect(framed.text).toContain('data-mode="framed" data-locale="zh-CN"');
    expect(plain.text).not.toContain('framed');
    for (const odd of ['"><script>alert(1)</script>', "' onload='x", 'javascript:alert(1)', '\u0000', 'a'.repeat(40)]) {
      const told = await page(`framed=${encodeURIComponent(odd)}&locale=${encodeURIComponent(odd)}`);
      expect([odd, told.status, told.text === framed.text.replace(' data-locale="zh-CN"', '')]).toEqual([
        odd,
        200,
        true,
      ]);
    }
  });
  test('T34 every route that answers a page is one of these', () => {
    const known = new Set(['/embed.js', '/widget/:file{.+}', '/c/:bot', '/assets/:file{.+}', '*', '/demo', '/demo/en', '/demo/shop.css', '/healthz', '/readyz', '/metrics', '/*']); // prettier-ignore
    const others = doors.http.routes.map(({ path }) => path).filter((path) => !/^\/(api|v1)\//.test(path) && !known.has(path)); // prettier-ignore
    expect(others).toEqual([]);
  });
});
