// `fake-llm`: the fake model, until it is stopped.
import { once } from 'node:events';
import { z } from 'zod';
import { startFakeLlm, type FakeLlmServer } from '../fake-llm/listen.ts';
import { Script } from '../fake-llm/script.ts';
import { CliFailure, numberIn, print, tell, type Flags, type Run } from './command.ts';
import { readText } from './read-text.ts';

const PORT = 4_010;
const LONGEST_MS = 600_000;

export const serveFakeLlm: Run = async ({ flags, locale }) => {
  const port = numberIn(flags, 'port', 0, 65_535) ?? PORT;
  const firstMs = numberIn(flags, 'first-ms', 0, LONGEST_MS);
  const betweenMs = numberIn(flags, 'between-ms', 0, LONGEST_MS);
  const key = typeof flags['key'] === 'string' ? flags['key'] : undefined;
  const server = await listening(port, {
    script: await scriptIn(flags),
    ...(key !== undefined && { key }),
    manner: { ...(firstMs !== undefined && { firstMs }), ...(betweenMs !== undefined && { betweenMs }) },
  });
  print(server.url);
  const example = `LLM_BASE_URL=${server.url} LLM_MODEL=fake npm start`;
  tell(locale === 'zh-CN' ? `dialoom: 在话织里使用：${example}` : `dialoom: to use it here: ${example}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
  return 0;
};

async function scriptIn({ script: file }: Flags): Promise<Script> {
  if (typeof file !== 'string') return [];
  const text = await readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CliFailure({ 'zh-CN': `${file} 不是有效的 JSON`, en: `${file} is not valid JSON` });
  }
  const parsed = Script.safeParse(value);
  if (parsed.success) return parsed.data;
  const reason = z.prettifyError(parsed.error).split('\n')[0] ?? '';
  throw new CliFailure({
    'zh-CN': `${file} 应该是 [{"when", "say"}]：${reason}`,
    en: `${file} should be [{"when", "say"}]: ${reason}`,
  });
}

async function listening(port: number, settings: Parameters<typeof startFakeLlm>[1]): Promise<FakeLlmServer> {
  try {
    return await startFakeLlm(port, settings);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new CliFailure({ 'zh-CN': `端口 ${port} 已被占用`, en: `port ${port} is in use` });
  }
}
