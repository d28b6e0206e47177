import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEgress, EgressFailure, type Egress, type EgressRequest } from './egress.ts';

const seen: IncomingMessage[] = [];
let handle: RequestListener = (_, res) => res.end('ok');
const server = createServer((req, res) => {
  seen.push(req);
  handle(req, res);
});
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const guarded = createEgress({ allowed: () => [] });
const opened = () => createEgress({ allowed: () => [`127.0.0.1:${port}`] });
const answers = (...rounds: string[][]) => {
  let n = 0;
  return createEgress({ allowed: () => [], resolve: async () => rounds[Math.min(n++, rounds.length - 1)] ?? [] });
};
const code = async (work: Promise<{ text(): Promise<string> }>) => {
  try {
    await (await work).text();
    return 'fine';
  } catch (error) {
    if (error instanceof EgressFailure) return error.code;
    throw error;
  }
};

describe('what is refused', () => {
  test.each([
    'http://127.0.0.1/', 'http://localhost/', 'http://LOCALHOST/', 'http://a.localhost/', 'http://printer.local/', 'http://x.internal/', 'http://router/', 'http://metadata.google.internal/',
    'http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://127.1/', 'http://127.0.0.1./', 'http://①②⑦.⓪.⓪.①/', 'http://[::ffff:7f00:1]/',
    'http://[0:0:0:0:0:ffff:169.254.169.254]/', 'http://[64:ff9b::a9fe:a9fe]/', 'http://[2002:7f00:1::]/', 'http://[::127.0.0.1]/', 'http://[fe81::1]/', 'http://169.254.169.254/latest/meta-data/',
  ])('%s', async (url) => {
    expect(await code(guarded.call(url))).toBe('egress.refused');
  }); // prettier-ignore
  test('ports of mail and other services, whatever the list says', async () => {
    for (const port of [25, 465, 6667])
      expect(await code(createEgress({ allowed: () => [`127.0.0.1:${port}`] }).call(`http://127.0.0.1:${port}/`))).toBe('egress.refused'); // prettier-ignore
  });
  test.each([
    'file:///etc/passwd',
    'gopher://x.test/',
    'http://a@example.com/',
    'http://a:b@example.com/',
    'http:\\\\example.com',
    'http://exa\tmple.com/',
    'http://exa\nmple.com',
    'nothing',
    '',
    'http://[fe81::1%25eth0]/',
  ])('%j is no address', async (url) => {
    expect(await code(guarded.call(url))).toBe('egress.address');
  });
  test('one private answer among public ones, a resolver that changes its mind, a name without an address', async () => {
    expect(await code(answers(['93.184.216.34', '10.0.0.1']).call('http://mixed.example.com/'))).toBe('egress.refused');
    expect(await code(answers(['127.0.0.1']).call('http://127.0.0.1.nip.io/'))).toBe('egress.refused');
    expect(await code(answers([]).call('http://nothing.example.com/'))).toBe('egress.name');
    const failing = createEgress({ allowed: () => [], resolve: () => Promise.reject(new Error('ENOTFOUND')) });
    expect(await code(failing.call('http://gone.example.com/'))).toBe('egress.name');
  });
  test.each([
    'Host',
    'Connection',
    'Transfer-Encoding',
    'X-aws-ec2-metadata-token',
    'Metadata-Flavor',
    'X-Forwarded-For',
    'Cookie',
    'bad name',
  ])('the header %s', async (name) => {
    expect(await code(opened().call(`http://127.0.0.1:${port}/`, { headers: { [name]: 'x' } }))).toBe('egress.header');
  });
  test('a header value with a line break', async () => {
    expect(await code(opened().call(`http://127.0.0.1:${port}/`, { headers: { 'x-a': 'b\r\nhost: evil' } }))).toBe(
      'egress.header',
    );
  });
});

describe('what an admin opens', () => {
  test('an address with its port, and no other port', async () => {
    expect(await (await opened().call(`http://127.0.0.1:${port}/a`)).text()).toBe('ok');
    expect(await code(opened().call(`http://127.0.0.1:${port + 1}/`))).toBe('egress.refused');
  });
  test('a name: it is resolved once and the connection goes to that answer', async () => {
    let asked = 0;
    const egress = createEgress({
      allowed: () => [`shop.example.com:${port}`],
      resolve: async () => (asked++ === 0 ? ['127.0.0.1'] : ['127.0.0.2']),
    });
    expect(await (await egress.call(`http://shop.example.com:${port}/pinned`)).text()).toBe('ok');
    expect(asked).toBe(1);
    expect(seen.at(-1)?.headers.host).toBe(`shop.example.com:${port}`);
  });
  test('a range', async () => {
    expect(await code(createEgress({ allowed: () => [`127.0.0.0/8:${port}`] }).call(`http://127.0.0.1:${port}/`))).toBe(
      'fine',
    );
  });
});

describe('redirects', () => {
  test.each([['http://169.254.169.254/'], ['//127.0.0.1/'], ['http://localhost/']])(
    'to %s are checked from the top',
    async (location) => {
      handle = (_, res) => res.writeHead(302, { location }).end();
      expect(await code(opened().call(`http://127.0.0.1:${port}/`))).toBe('egress.refused');
    },
  );
  test('to another scheme are refused, endless ones end', async () => {
    handle = (_, res) => res.writeHead(302, { location: 'file:///etc/passwd' }).end();
    expect(await code(opened().call(`http://127.0.0.1:${port}/`))).toBe('egress.address');
    handle = (_, res) => res.writeHead(302, { location: '/again' }).end();
    expect(await code(opened().call(`http://127.0.0.1:${port}/`))).toBe('egress.redirects');
  });
  test('a secret goes along on the same origin, not to another', async () => {
    const other = createServer((req, res) => {
      seen.push(req);
      res.end('other');
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const to = (other.address() as AddressInfo).port;
    const egress = createEgress({ allowed: () => [`127.0.0.1:${port}`, `127.0.0.1:${to}`] });
    const request = {
      headers: { authorization: 'Bearer s3cret', 'x-api-key': 's3cret' },
      secretHeaders: ['x-api-key'],
    };
    handle = (req, res) => (req.url === '/' ? res.writeHead(302, { location: '/next' }).end() : res.end('ok'));
    await (await egress.call(`http://127.0.0.1:${port}/`, request)).text();
    expect(seen.at(-1)?.headers).toMatchObject({ authorization: 'Bearer s3cret', 'x-api-key': 's3cret' });
    handle = (_, res) => res.writeHead(302, { location: `http://127.0.0.1:${to}/` }).end();
    expect(await (await egress.call(`http://127.0.0.1:${port}/`, request)).text()).toBe('other');
    expect(seen.at(-1)?.headers).not.toHaveProperty('authorization');
    expect(seen.at(-1)?.headers).not.toHaveProperty('x-api-key');
    handle = (_, res) => res.writeHead(307, { location: `http://127.0.0.1:${to}/` }).end();
    expect(await code(egress.call(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'x' }))).toBe(
      'egress.redirects',
    );
    other.close();
  });
});

describe('limits', () => {
  test('an endless body, and a bomb that is small until it is opened', async () => {
    handle = (_, res) => {
      const more = () => void (res.destroyed || res.write('x'.repeat(65_536), more));
      more();
    };
    expect(await code(opened().call(`http://127.0.0.1:${port}/`))).toBe('egress.too-large');
    handle = (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000)));
    expect(await code(opened().call(`http://127.0.0.1:${port}/`))).toBe('egress.too-large');
  });
  test('a server that never answers, and one that drips', async () => {
    handle = () => undefined;
    expect(await code(opened().call(`http://127.0.0.1:${port}/`, { timeoutMs: 150 }))).toBe('egress.timeout');
    handle = (_, res) => {
      const drip = setInterval(() => res.write('x'), 40);
      res.on('close', () => clearInterval(drip));
    };
    expect(await code(opened().call(`http://127.0.0.1:${port}/`, { timeoutMs: 200 }))).toBe('egress.timeout');
  });
  test('the caller may end it', async () => {
    handle = () => undefined;
    const end = new AbortController();
    setTimeout(() => end.abort(), 50);
    expect(await code(opened().call(`http://127.0.0.1:${port}/`, { signal: end.signal }))).toBe('egress.timeout');
  });
  test('nobody listens: told as such, and as never sent', async () => {
    const free = createServer();
    await new Promise<void>((done) => free.listen(0, '127.0.0.1', done));
    const { port: closed } = free.address() as AddressInfo;
    await new Promise((done) => free.close(done));
    await expect(
      createEgress({ allowed: () => [`127.0.0.1:${closed}`] }).call(`http://127.0.0.1:${closed}/`),
    ).rejects.toMatchObject({ code: 'egress.connect', unsent: true });
  });
});

describe('what comes', () => {
  const words = 'as it was, 原样 '.repeat(3_000);
  const packed: [string, Buffer][] = [
    ['gzip', gzipSync(words)],
    ['deflate', deflateSync(words)],
    ['br', brotliCompressSync(words)],
    ['gzip, br', brotliCompressSync(gzipSync(words))],
    ['identity', Buffer.from(words)],
    ['home-made', Buffer.from(words)],
  ];
  test.each(packed)('packed as %s is unpacked', async (encoding, body) => {
    handle = (_, res) => res.writeHead(200, { 'content-encoding': encoding }).end(body);
    expect(await (await opened().call(`http://127.0.0.1:${port}/`)).text()).toBe(words);
    expect(seen.at(-1)?.headers['accept-encoding']).toBe('gzip, br');
  });
  test('a package that is none, or breaks off, is told', async () => {
    handle = (_, res) => res.writeHead(200, { 'content-encoding': 'br' }).end('no brotli');
    expect(await code(opened().call(`http://127.0.0.1:${port}/`))).toBe('egress.connect');
    handle = (_, res) => {
      res.writeHead(200, { 'content-encoding': 'gzip', 'content-length': '5000' }).write(gzipSync(words).subarray(0, 60), () => res.destroy()); // prettier-ignore
    };
    expect(await code(opened().call(`http://127.0.0.1:${port}/`))).toBe('egress.connect');
  });
  test('a stream is asked for as it is', async () => {
    handle = (_, res) => res.end();
    await (await opened().call(`http://127.0.0.1:${port}/`, { headers: { accept: 'text/event-stream' } })).text();
    expect(seen.at(-1)?.headers['accept-encoding']).toBeUndefined();
  });
  test.each([[200, 'an end'], [40, 'a break']] as const)('while its taker is busy it is kept, %i pieces in their order, and %s is told behind them', async (pieces, how) => {
    handle = (_, res) => {
      let i = 0;
      const more = () => (i < pieces ? res.write(`${i++} `, more) : how === 'a break' ? setTimeout(() => res.destroy(), 60) : res.end());
      more();
    };
    let said = '';
    let hands = 0;
    let isBusy = false;
    const reading = (await opened().call(`http://127.0.0.1:${port}/`)).read(async (piece) => {
      expect(isBusy).toBe(false);
      isBusy = true;
      hands++;
      await new Promise((done) => setTimeout(done, 30));
      said += Buffer.from(piece).toString();
      isBusy = false;
    });
    if (how === 'a break') await expect(reading).rejects.toMatchObject({ code: 'egress.connect' });
    else await reading;
    expect(said).toBe(Array.from({ length: pieces }, (_, i) => `${i} `).join(''));
    expect(hands).toBeLessThan(pieces);
  }); // prettier-ignore
  test('who has heard enough hears no more, and what a taker throws is thrown', async () => {
    handle = (_, res) => {
      const more = () => void (res.destroyed || res.write('x', () => setImmediate(more)));
      more();
    };
    for (const way of ['at once', 'later']) {
      let hands = 0;
      const enough = () => (++hands === 3 ? ('enough' as const) : undefined);
      const call = opened().call(`http://127.0.0.1:${port}/`);
      await (await call).read(way === 'later' ? async () => enough() : enough);
      expect(hands).toBe(3);
      const fault = new Error('no more room');
      const failing = (await opened().call(`http://127.0.0.1:${port}/`)).read(() => (way === 'later' ? Promise.reject(fault) : (() => { throw fault; })())); // prettier-ignore
      await expect(failing).rejects.toBe(fault);
    }
  });
});

describe('lines that are left open', () => {
  const sockets = new Set<object>();
  const counted: RequestListener = (asked, answer) => {
    sockets.add(asked.socket);
    asked.resume().on('end', () => answer.end('ok'));
  };
  const said = async (egress: Egress, request: EgressRequest = {}) => (await egress.call(`http://127.0.0.1:${port}/`, { reuse: true, ...request })).text(); // prettier-ignore

  test('serve the next call of those who asked for it, and nobody else', async () => {
    handle = counted;
    sockets.clear();
    const egress = opened();
    for (let i = 0; i < 3; i++) {
      expect(await said(egress, { method: 'POST', body: 'x' })).toBe('ok');
      await new Promise((done) => setTimeout(done, 5)); // the line is free a moment after the end
    }
    expect(sockets.size).toBe(1);
    await said(egress, { reuse: false });
    await said(egress, { reuse: false });
    expect(sockets.size).toBe(3);
    await Promise.all(Array.from({ length: 5 }, () => said(egress))); // at once: a line each
    expect(sockets.size).toBe(7);
    await egress.close();
  });
  test('what is not allowed any more is refused, however open the line is', async () => {
    handle = counted;
    const list = [`127.0.0.1:${port}`];
    const egress = createEgress({ allowed: () => list });
    expect(await said(egress)).toBe('ok');
    list.pop();
    expect(await code(egress.call(`http://127.0.0.1:${port}/`, { reuse: true }))).toBe('egress.refused');
    await egress.close();
  });
  test('one that the other side has closed meanwhile is made anew; one that broke off, or was heard enough of, serves nobody again', async () => {
    const egress = opened();
    handle = (asked, answer) => {
      counted(asked, answer);
      answer.on('finish', () => setTimeout(() => asked.socket.destroy(), 5));
    };
    for (let i = 0; i < 3; i++) {
      expect(await said(egress)).toBe('ok');
      await new Promise((done) => setTimeout(done, 30));
    }
    handle = (asked, answer) => {
      sockets.add(asked.socket);
      const more = () => void (answer.destroyed || answer.write('x', () => setImmediate(more)));
      more();
    };
    sockets.clear();
    for (let i = 0; i < 2; i++) await (await egress.call(`http://127.0.0.1:${port}/`, { reuse: true })).read(() => 'enough'); // prettier-ignore
    handle = (asked) => {
      sockets.add(asked.socket);
      asked.socket.destroy();
    };
    expect(await code(egress.call(`http://127.0.0.1:${port}/`, { reuse: true }))).toBe('egress.connect');
    handle = counted;
    expect(await said(egress)).toBe('ok');
    expect(sockets.size).toBe(4);
    await egress.close();
  });
});
