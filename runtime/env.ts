// The environment, read once through a schema. A bad value or an unknown DIALOOM_* stops the start with one line.
import { z } from 'zod';
import { addressReader } from './http/address.ts';

const areProxies = (text: string) => {
  try {
    addressReader(text);
    return true;
  } catch {
    return false; // the sentence below says what is wanted
  }
};
const address = 'must be an address such as https://chat.example.com';
const Env = z
  .object({
    PORT: z.coerce.number('must be a port number').int('must be a port number').min(0, 'must be a port number').max(65_535, 'must be a port number').default(3000),
    HOST: z.string().min(1, 'must be a host name or address').default('127.0.0.1'),
    DATABASE_URL: z.string().regex(/^(file:|postgres(ql)?:\/\/)/, 'must begin with file: or postgres://').default('file:./data/dialoom.db'),
    DIALOOM_PUBLIC_URL: z.url({ protocol: /^https?$/, error: address }).optional(), // unset: http://HOST:PORT
    DIALOOM_API_KEY: z.string().min(16, 'must be at least 16 characters').optional(),
    DIALOOM_SECRET: z.string().min(32, 'must be at least 32 characters').optional(), // unset: made and kept beside the database
    DIALOOM_TRUSTED_PROXIES: z.string().refine(areProxies, { error: ({ input }) => `must be addresses or ranges separated by commas, not "${String(input)}"` }).optional(),
    DIALOOM_RATE_LIMITS: z.enum(['on', 'off'], 'must be on or off').default('on'),
    DIALOOM_DEMO: z.enum(['on', 'off'], 'must be on or off').default('on'),
    DIALOOM_DEMO_PORT: z.coerce.number('must be a port number').int('must be a port number').min(0, 'must be a port number').max(65_535, 'must be a port number').optional(),
    DIALOOM_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an address such as smtp://user:password@mail.example.com:587' }).optional(),
    LLM_BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://api.example.com/v1' }).optional(),
    LLM_API_KEY: z.string().optional(),
    LLM_MODEL: z.string().optional(),
  })
  .refine((env) => env.DIALOOM_SECRET || env.DATABASE_URL.startsWith('file:'), {
    path: ['DIALOOM_SECRET'],
    message: 'is required with postgres://, the same for every process',
  }); // prettier-ignore
export type Env = z.infer<typeof Env>;

/** One line for the operator. */
export class BadSetting extends Error {}

/** @throws BadSetting naming every setting that is wrong */
export function readEnv(from: Readonly<Record<string, string | undefined>>): Env {
  // only our own names: a shell may hold any other tool's LLM_… variable; an empty value is an unset one
  const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined && value !== ''));
  const unknown = Object.keys(given).filter((name) => name.startsWith('DIALOOM_') && !(name in Env.shape));
  if (unknown.length > 0) throw new BadSetting(`unknown setting ${unknown.join(', ')}`);
  const parsed = Env.safeParse(given);
  if (!parsed.success)
    throw new BadSetting(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '));
  return parsed.data;
}
