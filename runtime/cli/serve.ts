// `serve`: the server itself, until it is told to stop.
import type { Run } from './command.ts';

export const serve: Run = async () => {
  await (await import('../main.ts')).main();
  return 0;
};
