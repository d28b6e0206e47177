// The one way out: every outgoing call of the server. The address is resolved once, every answer is checked, and the connection goes to
// exactly the checked address; redirects start again from the top.
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { hostname as ownHostname } from 'node:os';
import type { Readable } from 'node:stream';
import type * as Undici from 'undici';
import type { Agent, Dispatcher } from 'undici';
import { allowsAddress, allowsName, parseAllowed, type Allowed } from './allow-list.ts';
import { unpacked } from './unpacked.ts';
import { isPublic, parseAddress } from './ranges.ts';

export type EgressCode =
  | 'egress.refused'
  | 'egress.address'
  | 'egress.name'
  | 'egress.connect'
  | 'egress.timeout'
  | 'egress.too-large'
  | 'egress.redirects'
  | 'egress.header';
/** Says that it was not allowed or did not work, never what answered. */
export class EgressFailure extends Error {
  readonly code: EgressCode;
  /** The connection was never made: even an unsafe call may be tried again. */
  readonly unsent: boolean;
  constructor(code: EgressCode, unsent = true) {
    super(code);
    this.code = code;
    this.unsent = unsent;
  }
}
export type EgressRequest = {
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Ends the call. */
  signal?: AbortSignal;
  /** Whole call, in ms; 15 s unless said. */
  timeoutMs?: number;
  /** Until there is a connection, in ms; 5 s unless said. */
  connectMs?: number;
  /** Bytes read after decompression; 1 MB unless said. */
  maxBytes?: number;
  /** Headers that hold a secret: dropped when a redirect leads to another origin. */
  secretHeaders?: readonly string[];
  /** 0: a redirect is an answer. */
  redirects?: number;
  /** The line may be one that an earlier call left open, and is left open. Such a line may end just then, so only for what is tried again. */
  reuse?: boolean;
};
export type EgressAnswer = {
  status: number;
  headers: Headers;
  url: string;
  text(): Promise<string>;
  /** Hands over what comes; while a promise is open it is kept, and handed over together. Who says `enough` gets no more. */
  read(take: Take): Promise<void>;
};
export type Take = (piece: Uint8Array) => Taken | Promise<Taken>;
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- most takers have nothing to say
type Taken = 'enough' | void;
export type Egress = {
  call(url: string, request?: EgressRequest): Promise<EgressAnswer>;
  /** Ends the lines that were left open. */
  close(): Promise<void>;
};
export type Resolve = (host: string) => Promise<readonly string[]>;

const CONNECT_MS = 5_000;
const TOTAL_MS = 15_000;
const MOST_BYTES = 1_048_576;
const MOST_REDIRECTS = 3;
/** Pieces that wait for a taker before the other side is let wait. */
const MOST_KEPT = 64;
/** Lines are left open to so many places, and so long without a call. */
const MOST_PLACES = 32;
const IDLE_MS = 20_000;
/** Set by the client itself, or read as an order by what stands in front of a server. */
const FORBIDDEN_HEADERS =
  /^(host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|content-length|expect|x-aws-ec2-metadata-token.*|metadata(-flavor)?|x-google-metadata-request|x-forwarded-.*|forwarded|cookie)$/i;
/** Of mail, name and other services that would read a request as orders: https://fetch.spec.whatwg.org/#port-blocking */
const PORTS_REFUSED: ReadonlySet<string> = new Set(
  '1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697 10080'.split(
    ' ',
  ),
);
const NAMES_REFUSED = /^(localhost|.*\.(localhost|local|internal|home\.arpa)|metadata\.google\.internal)$/;

const resolveAll: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map((answer) => answer.address);

export type EgressParts = {
  /** The admin's list, read anew for every call; entries that are none are ignored. */
  allowed(): readonly string[];
  resolve?: Resolve;
  nat64?: boolean;
};

export function createEgress({ allowed, resolve = resolveAll, nat64 = false }: EgressParts): Egress {
  /** A target whose addresses have passed; `pinned` is where the connection goes. */
  const check = async (url: URL): Promise<{ pinned: string }> => {
    const list = allowed().map(parseAllowed).filter((one): one is Allowed => one !== undefined); // prettier-ignore
    const host = hostOf(url);
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    const literal = isIP(host) > 0 ? [host] : undefined;
    const nameAllowed = !literal && allowsName(list, host, port);
    if (
      !literal &&
      !nameAllowed &&
      (NAMES_REFUSED.test(host) || !host.includes('.') || host === ownHostname().toLowerCase())
    )
      throw new EgressFailure('egress.refused');
    let answers: readonly string[];
    try {
      answers = literal ?? (await resolve(host));
    } catch {
      throw new EgressFailure('egress.name'); // whatever the resolver said, it has no address
    }
    if (answers.length === 0) throw new EgressFailure('egress.name');
    for (const answer of answers) {
      const address = parseAddress(answer);
      if (!address || !(nameAllowed || isPublic(address, nat64) || allowsAddress(list, address, port)))
        throw new EgressFailure('egress.refused');
    }
    return { pinned: answers[0] ?? '' };
  };

  const open = new Map<string, Agent>(); // by place, the last used at the end
  const openTo = (client: typeof Undici, { origin }: URL, pinned: string, connectMs?: number): Agent => {
    const place = `${origin} ${pinned} ${connectMs}`; // an address that was checked; another answer of the resolver is another place
    const agent = open.get(place) ?? pinnedAgent(client, pinned, { connectMs, isKept: true });
    open.delete(place);
    open.set(place, agent);
    const [oldest] = open;
    if (open.size > MOST_PLACES && oldest) {
      open.delete(oldest[0]);
      void oldest[1].close();
    }
    return agent;
  };
  const once = async (
    url: URL,
    request: EgressRequest,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<{ response: Dispatcher.ResponseData; leave: () => void }> => {
    const { pinned } = await check(url);
    const client = await import('undici'); // a megabyte of code, which a house that calls nobody does without
    const agent = request.reuse ? openTo(client, url, pinned, request.connectMs) : pinnedAgent(client, pinned, request);
    const leave = () => void (request.reuse || agent.destroy());
    try {
      const response = await client.request(url, {
        method: request.method ?? 'GET',
        headers,
        signal,
        dispatcher: agent,
        ...(request.body !== undefined && { body: request.body }),
      });
      response.body.on('error', () => undefined); // told to who reads it; nobody may
      return { response, leave };
    } catch (error) {
      leave();
      if (signal.aborted) throw new EgressFailure('egress.timeout', false);
      throw failureOf(error);
    }
  };

  return {
    async call(text, request = {}) {
      let url = parseTarget(text);
      const headers = checkedHeaders(request.headers ?? {});
      const end = new AbortController();
      const stop = () => end.abort();
      const timer = setTimeout(stop, request.timeoutMs ?? TOTAL_MS);
      request.signal?.addEventListener('abort', stop, { once: true });
      if (request.signal?.aborted) stop();
      const finish = () => {
        clearTimeout(timer);
        request.signal?.removeEventListener('abort', stop);
      };
      let { method = 'GET', body } = request;
      try {
        for (let hop = 0; ; hop++) {
          const { response, leave } = await once(
            url,
            {
              method,
              ...(body !== undefined && { body }),
              ...(request.connectMs !== undefined && { connectMs: request.connectMs }),
              ...(request.reuse && { reuse: true }),
            },
            headers,
            end.signal,
          );
          const status = response.statusCode;
          const answered = headersOf(response.headers);
          const location = answered.get('location');
          const most = request.redirects ?? MOST_REDIRECTS;
          if (![301, 302, 303, 307, 308].includes(status) || !location || most === 0)
            return answerOf({ status, headers: answered, url: url.href }, response.body, leave, request.maxBytes ?? MOST_BYTES, end.signal, finish); // prettier-ignore
          response.body.destroy();
          leave();
          if (hop >= most) throw new EgressFailure('egress.redirects', false);
          const next = parseTarget(location, url);
          const moved = next.origin !== url.origin;
          if (moved)
            for (const name of ['authorization', ...(request.secretHeaders ?? [])]) delete headers[name.toLowerCase()];
          // 307 and 308 repeat the body on the same origin only; the others become a GET
          if (status === 307 || status === 308) {
            if (moved && body !== undefined) throw new EgressFailure('egress.redirects', false);
          } else if (method !== 'GET' && method !== 'HEAD') {
            method = 'GET';
            body = undefined;
            delete headers['content-type'];
          }
          url = next;
        }
      } catch (error) {
        finish();
        throw error;
      }
    },
    async close() {
      await Promise.all([...open.values()].map((agent) => agent.destroy()));
      open.clear();
    },
  };
}

/** WHATWG parsing turns 0x7f.1, 2130706433 and ①②⑦ into what they are; the rest is refused by form. */
function parseTarget(text: string, base?: URL): URL {
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0020\u007f\\]/.test(text)) throw new EgressFailure('egress.address');
  const url = URL.parse(text, base?.href);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || !url.hostname)
    throw new EgressFailure('egress.address');
  if (PORTS_REFUSED.has(url.port)) throw new EgressFailure('egress.refused');
  if (url.hostname.endsWith('.') && !url.hostname.endsWith('..')) url.hostname = url.hostname.slice(0, -1);
  return url;
}
const hostOf = (url: URL) => url.hostname.replace(/^\[|\]$/g, '').toLowerCase();

function checkedHeaders(given: Readonly<Record<string, string>>): Record<string, string> {
  const headers: Record<string, string> = { 'user-agent': 'Dialoom' };
  let size = 0;
  for (const [name, value] of Object.entries(given)) {
    if (!/^[!#$%&'*+.^_`|~0-9a-z-]+$/i.test(name) || FORBIDDEN_HEADERS.test(name) || /[\r\n\0]/.test(value))
      throw new EgressFailure('egress.header');
    size += name.length + value.length;
    headers[name.toLowerCase()] = value;
  }
  if (size > 16_384) throw new EgressFailure('egress.header');
  // what is streamed comes as it is: a packed stream waits until it is worth a block
  if (!headers['accept']?.includes('text/event-stream')) headers['accept-encoding'] ??= 'gzip, br';
  return headers;
}
function headersOf(given: Dispatcher.ResponseData['headers']): Headers {
  const headers = new Headers();
  for (const [name, values] of Object.entries(given))
    for (const value of [values ?? []].flat()) headers.append(name, value);
  return headers;
}

/** Connects to the checked address and looks again at where the socket really went. */
function pinnedAgent(
  { Agent, buildConnector }: typeof Undici,
  pinned: string,
  { connectMs = CONNECT_MS, isKept = false }: { connectMs?: number | undefined; isKept?: boolean },
): Agent {
  const family = isIP(pinned);
  const lookup: LookupFunction = (_, options, done) =>
    options.all ? done(null, [{ address: pinned, family }]) : done(null, pinned, family);
  const connector = buildConnector({ timeout: connectMs, lookup });
  return new Agent({
    connect(options, callback) {
      connector(options, (error, socket) => {
        if (error || !socket) return callback(error ?? new Error('no socket'), null);
        const went = parseAddress((socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, ''));
        const wanted = parseAddress(pinned.replace(/^::ffff:(?=\d+\.)/, ''));
        if (!went || !wanted || went.value !== wanted.value) {
          socket.destroy();
          return callback(new EgressFailure('egress.refused'), null);
        }
        callback(null, socket);
      });
    },
    headersTimeout: 120_000, // the call's own deadline is shorter
    bodyTimeout: 120_000,
    maxHeaderSize: 32_768,
    ...(isKept
      ? { pipelining: 1, keepAliveTimeout: IDLE_MS, keepAliveMaxTimeout: IDLE_MS }
      : { pipelining: 0, connections: 1 }),
  });
}

function failureOf(error: unknown): EgressFailure {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if (at instanceof EgressFailure) return at;
    const { code = '' } = at as { code?: string };
    if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ENOTFOUND|CERT|TLS|SSL|ERR_TLS/.test(code))
      return new EgressFailure('egress.connect');
  }
  return new EgressFailure('egress.connect', false); // it broke off somewhere: nobody knows what arrived
}

function answerOf(
  about: Pick<EgressAnswer, 'status' | 'headers' | 'url'>,
  packed: Readable,
  leave: () => void,
  maxBytes: number,
  signal: AbortSignal,
  finish: () => void,
): EgressAnswer {
  const read = (take: Take): Promise<void> => {
    const body = unpacked(packed, about.headers.get('content-encoding'));
    return new Promise<void>((resolve, reject) => {
      let size = 0;
      const kept: Buffer[] = []; // came while a promise was open
      let isTaking = false;
      let isOver = false;
      let ended: { fault?: unknown } | undefined;
      const over = (fault?: unknown) => {
        if (isOver) return;
        isOver = true;
        finish();
        packed.destroy();
        leave();
        if (fault === undefined) resolve();
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as the taker threw it
        else reject(fault);
      };
      const hand = (piece: Buffer) => {
        try {
          const said = take(piece);
          if (said === 'enough') return over();
          if (!said) return;
          isTaking = true;
          said.then(taken, over);
        } catch (error) {
          over(error);
        }
      };
      const taken = (said: Taken) => {
        isTaking = false;
        if (isOver) return;
        if (said === 'enough') return over();
        const [first, ...more] = kept.splice(0);
        if (first) hand(more.length === 0 ? first : Buffer.concat([first, ...more]));
        if (isTaking || isOver) return;
        if (ended) over(ended.fault);
        else body.resume();
      };
      const end = (fault?: unknown) => {
        ended ??= { fault };
        if (!isTaking) over(ended.fault);
      };
      const broken = () => end(new EgressFailure(signal.aborted ? 'egress.timeout' : 'egress.connect', false));
      body.on('data', (piece: Buffer) => {
        if (isOver) return;
        size += piece.byteLength; // as decompressed: a small bomb counts by what it becomes
        if (size > maxBytes) return over(new EgressFailure('egress.too-large', false));
        if (!isTaking) return hand(piece);
        kept.push(piece);
        if (kept.length >= MOST_KEPT) body.pause();
      });
      body.on('end', () => end());
      body.on('error', broken);
      body.on('close', broken);
    });
  };
  return {
    ...about,
    read,
    async text() {
      const parts: Uint8Array[] = [];
      await read((piece) => void parts.push(piece));
      return Buffer.concat(parts).toString('utf8');
    },
  };
}
