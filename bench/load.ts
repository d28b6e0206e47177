// Load from this process to a server on loopback: raw sockets and prebuilt requests, so that the generator costs little
// beside what it measures. Closed loop for the peak, open loop (latency from the due time) for the tail.
import { connect, type Socket } from 'node:net';

export type Target = { port: number; path: string; headers: Record<string, string>; body: string };
/** What a worker sends next; `check` sees each answer's body and throws when it is wrong. */
export type Script = { next(worker: number): Target; check(status: number, body: string, worker: number): void };
export type Measured = {
  perSecond: number;
  answers: number;
  errors: number;
  p50: number;
  p99: number;
  seconds: number;
};

/** One keep-alive connection that sends a request and waits for its answer. */
class Line {
  readonly #socket: Socket;
  #buffer = Buffer.alloc(0);
  #waiting: ((answer: { status: number; body: string }) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (chunk) => {
      this.#buffer = this.#buffer.length ? Buffer.concat([this.#buffer, chunk]) : chunk;
      this.#take();
    });
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('closed by the server')));
  }

  send({ path, headers, body }: Target): Promise<{ status: number; body: string }> {
    let head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
    for (const name in headers) head += `${name}: ${headers[name]}\r\n`;
    return new Promise((resolve, reject) => {
      this.#waiting = resolve;
      this.#failed = reject;
      this.#socket.write(`${head}\r\n${body}`);
    });
  }

  #take(): void {
    const end = this.#buffer.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#buffer.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (this.#buffer.length < end + 4 + length) return;
    const body = this.#buffer.toString('utf8', end + 4, end + 4 + length);
    this.#buffer = this.#buffer.subarray(end + 4 + length);
    const resolve = this.#waiting;
    this.#waiting = undefined;
    resolve?.({ status: Number(head.slice(9, 12)), body });
  }

  close(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }
}

/** `connections` workers, each sending its next request as soon as the last is answered. */
export async function closedLoop(
  port: number,
  connections: number,
  seconds: number,
  script: Script,
): Promise<Measured> {
  const latencies: number[] = [];
  let errors = 0;
  const began = performance.now();
  const until = began + seconds * 1_000;
  await Promise.all(
    Array.from({ length: connections }, async (_, worker) => {
      const line = new Line(port);
      while (performance.now() < until) {
        const sent = performance.now();
        try {
          const { status, body } = await line.send(script.next(worker));
          script.check(status, body, worker);
          latencies.push(performance.now() - sent);
        } catch (error) {
          if (++errors > 20) throw error;
        }
      }
      line.close();
    }),
  );
  return measured(latencies, errors, (performance.now() - began) / 1_000);
}

/** `rate` requests a second, due at even times; a late answer counts from when it was due, so a stall is not hidden. */
export async function openLoop(
  port: number,
  connections: number,
  seconds: number,
  rate: number,
  script: Script,
): Promise<Measured> {
  const latencies: number[] = [];
  let errors = 0;
  const lines = Array.from({ length: connections }, (_, worker) => ({ worker, line: new Line(port) }));
  const idle = [...lines];
  const due: number[] = [];
  const began = performance.now();
  const total = Math.floor(rate * seconds);
  await new Promise<void>((done) => {
    let made = 0;
    let open = 0;
    const pump = () => {
      while (idle.length > 0 && due.length > 0) {
        const at = due.shift() ?? 0;
        const one = idle.shift();
        if (!one) break;
        open++;
        one.line
          .send(script.next(one.worker))
          .then(({ status, body }) => {
            script.check(status, body, one.worker);
            latencies.push(performance.now() - at);
          })
          .catch(() => void errors++)
          .finally(() => {
            open--;
            idle.push(one);
            if (made >= total && open === 0 && due.length === 0) done();
            else pump();
          });
      }
    };
    const tick = () => {
      const now = performance.now();
      while (made < total && began + (made / rate) * 1_000 <= now) due.push(began + (made++ / rate) * 1_000);
      pump();
      if (made >= total) return;
      const wait = began + (made / rate) * 1_000 - performance.now();
      if (wait > 3) setTimeout(tick, wait - 2); // where there is time the core is left to what is measured
      else setImmediate(tick);
    };
    tick();
  });
  for (const { line } of lines) line.close();
  return measured(latencies, errors, (performance.now() - began) / 1_000);
}

function measured(latencies: number[], errors: number, seconds: number): Measured {
  latencies.sort((a, b) => a - b);
  const at = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN;
  return {
    perSecond: latencies.length / seconds,
    answers: latencies.length,
    errors,
    p50: at(0.5),
    p99: at(0.99),
    seconds,
  };
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};
