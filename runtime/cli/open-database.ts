// The database that `serve` would open, for a command that reads or changes it on the machine.
import { BadSetting, readEnv } from '../env.ts';
import { CannotOpen, openStore, type Store } from '../store/open.ts';
import { CliFailure } from './command.ts';

/** @throws CliFailure in one line. The installation's secret is not needed here. */
export async function openDatabase(): Promise<Store> {
  try {
    const { DATABASE_URL } = readEnv({ DIALOOM_SECRET: 'x'.repeat(32), ...process.env });
    return await openStore(DATABASE_URL);
  } catch (error) {
    if (error instanceof BadSetting || error instanceof CannotOpen)
      throw new CliFailure({ 'zh-CN': error.message, en: error.message });
    throw error;
  }
}
