// The server as a program: reads the environment, starts, prints where it is, stops when told.
import { BadSetting, readEnv } from './env.ts';
import { startServer } from './server.ts';
import { CannotOpen } from './store/open.ts';

export async function main(): Promise<void> {
  let env: ReturnType<typeof readEnv>;
  try {
    env = readEnv(process.env);
  } catch (error) {
    return die(error instanceof BadSetting ? error.message : String(error));
  }
  try {
    const server = await startServer(env);
    console.log(`dialoom: ${server.url}`);
    if (server.demo) console.log(`dialoom: the demo shop is at ${server.url}/demo`);
    if (server.setupCode)
      console.log(
        `dialoom: no owner yet; open the address here, or elsewhere with the one-time code ${server.setupCode}`,
      );
    if (env.DIALOOM_RATE_LIMITS === 'off') console.log('dialoom: RATE LIMITS ARE OFF. For load tests only.');
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        setTimeout(() => process.exit(0), 8_000).unref();
        server.stop().then(
          () => process.exit(0),
          (error: unknown) => die(String(error)),
        );
      });
  } catch (error) {
    if (error instanceof CannotOpen) return die(error.message);
    const { code, message, path } = error as NodeJS.ErrnoException;
    if (path !== undefined && /^(EACCES|EPERM|EROFS)$/.test(code ?? ''))
      return die(`may not use ${path}: check who owns it and its permissions`);
    if (code === 'EADDRINUSE') {
      const { port = env.PORT } = error as { port?: number };
      const setting = port === env.DIALOOM_DEMO_PORT && port !== env.PORT ? 'DIALOOM_DEMO_PORT' : 'PORT';
      return die(`port ${port} is in use; stop the other program or set ${setting}`);
    }
    if (code === 'EACCES') return die(`may not listen on port ${env.PORT}; choose one above 1023 with PORT`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
      return die(`cannot listen on ${env.HOST}: this machine has no such address; set HOST`);
    throw new Error(`could not start: ${message}`, { cause: error });
  }
}
function die(line: string): never {
  console.error(`dialoom: ${line}`);
  process.exit(1);
}
if (import.meta.main) await main();
