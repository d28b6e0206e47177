import { expect, test } from 'vitest';
import { readEnv } from './env.ts';

test('nothing set is a working installation on this machine', () => {
  expect(readEnv({})).toMatchObject({
    PORT: 3000,
    HOST: '127.0.0.1',
    DATABASE_URL: 'file:./data/dialoom.db',
    DIALOOM_DEMO: 'on',
  });
});
test.each([
  [{ PORT: 'abc' }, 'PORT must be a port number'],
  [{ PORT: '70000' }, 'PORT must be a port number'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with file: or postgres://'],
  [{ DIALOOM_API_KEY: 'short' }, 'DIALOOM_API_KEY must be at least 16 characters'],
  [{ DIALOOM_PUBLIC_URL: 'chat' }, 'DIALOOM_PUBLIC_URL must be an address such as https://chat.example.com'],
  [{ DIALOOM_RATE_LIMITS: 'maybe' }, 'DIALOOM_RATE_LIMITS must be on or off'],
  [
    { DIALOOM_TRUSTED_PROXIES: '10.0.0.0/8, gate' },
    'DIALOOM_TRUSTED_PROXIES must be addresses or ranges separated by commas',
  ],
  [{ DIALOOM_TRUSTED_PROXIES: '10.0.0.0/40' }, 'DIALOOM_TRUSTED_PROXIES must be'],
  [{ LLM_BASE_URL: 'ftp://x' }, 'LLM_BASE_URL must be an address'],
  [{ DIALOOM_FOO: '1' }, 'unknown setting DIALOOM_FOO'],
  [{ DATABASE_URL: 'postgres://x' }, 'DIALOOM_SECRET is required with postgres://, the same for every process'],
])('%o is told in one line', (env, line) => {
  expect(() => readEnv(env)).toThrow(line);
});
test('other tools’ variables and empty values are left alone', () => {
  expect(readEnv({ LLM_SOMETHING: 'x', PORT: '', DIALOOM_API_KEY: '' }).PORT).toBe(3000);
});
