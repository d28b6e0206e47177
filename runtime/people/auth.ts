// Accounts on better-auth, over the store's own Kysely. Public sign-up is off: the first owner and every invited person
// are made by our routes, in our transaction. Works on libSQL and Postgres alike.
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import type { Role } from '@dialoom/shared/api/permissions';

const HOURS = 3_600;
const LONGEST_MS = 14 * 24 * HOURS * 1000; // however busy: sign in again after two weeks

export interface AuthSettings {
  kind: 'sqlite' | 'postgres';
  secret: string;
  /** Where people reach the studio: its scheme decides whether cookies are Secure. */
  publicUrl: string;
  /** Other addresses of the same studio, such as localhost beside 127.0.0.1: a sign-in from any other origin is refused. */
  alsoTrusted: string[];
}

const https = (s: AuthSettings) => s.publicUrl.startsWith('https:');

// oxlint-disable-next-line typescript/no-explicit-any -- better-auth takes any schema
export const makeAuth = (db: Kysely<any>, s: AuthSettings) =>
  betterAuth({
    database: { db, type: s.kind, transaction: true },
    basePath: '/api/auth',
    baseURL: s.publicUrl,
    trustedOrigins: s.alsoTrusted,
    secret: s.secret,
    emailAndPassword: { enabled: true, minPasswordLength: 10, disableSignUp: true },
    // `input: false`: a role in a request body is ignored
    user: { additionalFields: { role: { type: 'string', input: false, required: true, defaultValue: 'viewer' } } },
    // slides while used; no cookie cache, so that signing out is immediate (a look-up costs at most 1.4 ms)
    session: { expiresIn: 12 * HOURS, updateAge: HOURS, cookieCache: { enabled: false } },
    advanced: {
      disableOriginCheck: false, // said aloud: unsaid, they are off whenever NODE_ENV is test, and a test of them proves nothing
      disableCSRFCheck: false,
      cookiePrefix: https(s) ? '__Host-dialoom' : 'dialoom', // __Host-: a sub-domain cannot plant one
      useSecureCookies: false, // it would put __Secure- in front; the attribute is set here instead
      defaultCookieAttributes: { secure: https(s) },
      ipAddress: { ipAddressHeaders: ['x-dialoom-address'] }, // set by us from the socket, never taken from the client
    },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 300,
      storage: s.kind === 'postgres' ? 'database' : 'memory', // several processes count together
      customRules: { '/sign-in/*': { window: 60, max: 300 } }, // our own buckets are narrower, and answer in our words
    },
    appName: 'Dialoom', // as an authenticator app lists it
    plugins: [twoFactor({ issuer: 'Dialoom' })],
    telemetry: { enabled: false },
    logger: { disabled: true }, // failures are answers; ours are logged by the route
  });
export type Auth = ReturnType<typeof makeAuth>;

/** Who asks. Past the absolute age the session is ended, not renewed. */
export async function whoAsks(auth: Auth, headers: Headers, now = Date.now()) {
  const found = await auth.api.getSession({ headers });
  if (!found || now - new Date(found.session.createdAt).getTime() < LONGEST_MS) return found;
  await (await auth.$context).internalAdapter.deleteSession(found.session.token);
  return null;
}

/** Makes a person with a password. The caller decides who may (first run: guarded by a row with a fixed key; later: an invitation). */
export async function createPerson(
  auth: Auth,
  p: { email: string; name: string; password: string; role: Role },
): Promise<string> {
  const { internalAdapter, password } = await auth.$context;
  const hash = await password.hash(p.password);
  const user = await internalAdapter.createUser(
    { email: p.email.toLowerCase(), name: p.name, role: p.role, emailVerified: true },
    { method: 'email-password' },
  );
  await internalAdapter.linkAccount({ userId: user.id, providerId: 'credential', accountId: user.id, password: hash });
  return user.id;
}
