// Logs: one JSON line each on stderr, with named fields only. No message text, no bodies, no query strings, no secrets.
import pino from 'pino';

const lines = pino(
  {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    level: process.env['NODE_ENV'] === 'test' ? 'silent' : 'info',
  },
  pino.destination({ dest: 2, sync: false }),
);

const firstLine = (text: string): string => text.split(/[\r\n]/, 1)[0] ?? '';

/** An unexpected failure: its name, message without quoted texts, and where in our code. */
export function logError(error: unknown, about: string): void {
  const {
    name = 'Error',
    message = `thrown: ${typeof error}`, // what it says may be anybody's words
    stack = '',
    code,
  } = error instanceof Error ? (error as Error & { code?: string }) : {};
  lines.error({
    about,
    name,
    code,
    message: firstLine(message)
      .replace(/(["'`]).{12,}?\1/g, '$1…$1')
      .slice(0, 300),
    at: stack
      .replace(message, '') // it stands in front of the frames, with all its lines
      .split('\n')
      .slice(1, 4)
      .map((line) => line.trim().replace(/(\(|at (?:async )?)(?:file:\/\/)?\/.*\/(?=[^/]+\/[^/]+$)/, '$1')),
  });
}
export const logInfo = (about: string): void => lines.info({ about });
