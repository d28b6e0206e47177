// 10,000 contacts from a file, as the studio does it: sent, read through once, written in the background, asked for until it is done.
import { startPostgres } from '../scripts/postgres.ts';
import { writeSheet } from '../runtime/spreadsheet/write.ts';
import { startServer, type Server } from './server.ts';

const COUNT = 10_000;
const POLL_MS = 20;
/** Every hundredth row cannot be read. */
const BAD = 100;

const columns = ['姓名', '手机', '邮箱', '公司', '等级', '生日'];
const rows = Array.from({ length: COUNT }, (_, i) => {
  const phone = i % BAD === 0 ? '不知道' : `1${String(3_000_000_000 + i * 7_919)}`;
  return [`客户${i}`, phone, `c${i}@shop.example`, `公司${i % 300}`, ['普通', '金卡', 'VIP'][i % 3] ?? '', `19${60 + (i % 40)}-0${1 + (i % 9)}-1${i % 10}`]; // prettier-ignore
});
const text = [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');

/** There is no encoder for it: the decoder, read backwards. Two bytes are enough for what stands above. */
function gb18030(of: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), lead * 256 + trail);
  return Buffer.from(
    [...of].flatMap((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      const pair = bytes.get(sign) ?? 0;
      return code < 0x80 ? [code] : [pair >> 8, pair & 255];
    }),
  );
}
async function workbook(): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of writeSheet('xlsx', columns, rows)) pieces.push(piece);
  return Buffer.concat(pieces);
}

type View = { state: string; created: number; refused: number };
async function importOnce(server: Server, name: string, file: Buffer): Promise<{ seconds: number; cpuSeconds: number; undoSeconds: number; wrong: number }> {
  const query = new URLSearchParams({ record: 'contact', name }).toString();
  const cpu = server.cpuMicros();
  const began = performance.now();
  const { id } = await server.send<{ id: string }>(`/api/imports?${query}`, file);
  let view: View;
  do {
    await new Promise((after) => setTimeout(after, POLL_MS));
    view = await server.api<View>('GET', `/api/imports/${id}`);
  } while (view.state === 'running');
  const done = performance.now();
  const cpuSeconds = (server.cpuMicros() - cpu) / 1_000_000;
  await server.api('POST', `/api/imports/${id}/undo`, {});
  const { total } = await server.api<{ total: number }>('GET', '/api/contacts');
  const wrong = Math.abs(view.created - (COUNT - COUNT / BAD)) + Math.abs(view.refused - COUNT / BAD) + total;
  return { seconds: (done - began) / 1_000, cpuSeconds, undoSeconds: (performance.now() - done) / 1_000, wrong };
} // prettier-ignore

export type ImportResult = { seconds: Record<string, number>; cpuSeconds: number; undoSeconds: number; wrong: number };

/** Each kind of file into an empty database of each sort; `wrong`: rows that are not where they belong, or left behind by the undo. */
export async function measureImport(): Promise<ImportResult> {
  const files: readonly (readonly [string, string, Buffer])[] = [
    ['CSV UTF-8', 'a.csv', Buffer.from(text)],
    ['CSV GB18030', 'b.csv', gb18030(text)],
    ['CSV UTF-16', 'c.csv', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['XLSX', 'd.xlsx', await workbook()],
  ];
  const result: ImportResult = { seconds: {}, cpuSeconds: 0, undoSeconds: 0, wrong: 0 };
  const on = async (database: string, server: Server) => {
    await server.api('PUT', '/api/record-fields', { record: 'contact', fields: [{ slug: 'birthday', label: '生日', type: 'date' }] }); // prettier-ignore
    for (const [kind, name, file] of files) {
      const { seconds, cpuSeconds, undoSeconds, wrong } = await importOnce(server, name, file);
      result.seconds[`${database}: ${kind}`] = seconds;
      result.cpuSeconds = Math.max(result.cpuSeconds, cpuSeconds);
      result.undoSeconds = Math.max(result.undoSeconds, undoSeconds);
      result.wrong += wrong;
    }
  };
  const libsql = await startServer();
  try {
    await on('libSQL', libsql);
  } finally {
    await libsql.stop();
  }
  const postgres = await startPostgres({ durable: true });
  const server = await startServer({ databaseUrl: postgres.url });
  try {
    await on('Postgres', server);
  } finally {
    await server.stop();
    await postgres.stop();
  }
  return result;
}
