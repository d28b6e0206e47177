// Is this token a site's word on who its customer is? HS256 and nothing else, for this bot, for an hour at most.
import { errors, jwtVerify, type JWTPayload } from 'jose';
import type { IdentityReason } from '@dialoom/shared/api/identity';
import { z } from 'zod';

/** Clocks differ by so much. */
const SKEW_SECONDS = 60;
const LONGEST_SECONDS = 3_600;

const Claims = z.object({
  sub: z.string().trim().min(1).max(200),
  jti: z.string().min(8).max(200),
  iat: z.number(),
  exp: z.number(),
  name: z.string().max(120).optional(),
  email: z.string().max(200).optional(),
  email_verified: z.boolean().optional(),
  phone: z.string().max(40).optional(),
  phone_verified: z.boolean().optional(),
  tier: z.string().max(40).optional(),
  locale: z.string().max(35).optional(),
});
export type Identity = z.output<typeof Claims>;
export type IdentityFault = Exclude<IdentityReason, 'used'>;

/**
 * @param keys the bot's own; a token names one by `kid`, or is tried with each (two at most)
 * @param now in ms
 */
export async function verifyIdentity(
  token: string,
  bot: string,
  keys: readonly { id: string; secret: string }[],
  now: number,
): Promise<Identity | { fault: IdentityFault }> {
  const kid = kidOf(token);
  if (kid === undefined) return { fault: 'token' };
  const fitting = kid === null ? keys : keys.filter(({ id }) => id === kid);
  let fault: IdentityFault = 'key';
  for (const { secret } of fitting) {
    const checked = await check(token, bot, secret, now);
    if (!('fault' in checked)) return checked;
    fault = checked.fault;
    if (fault !== 'signature') break;
  }
  return { fault };
}

async function check(token: string, bot: string, secret: string, now: number): Promise<Identity | { fault: IdentityFault }> {
  let payload: JWTPayload;
  try {
    ({ payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'], // fixed by us, never by the token
      audience: bot,
      clockTolerance: SKEW_SECONDS,
      maxTokenAge: LONGEST_SECONDS,
      requiredClaims: ['sub', 'exp', 'iat', 'jti'],
      currentDate: new Date(now),
    }));
  } catch (error) {
    return { fault: faultOf(error) };
  }
  if (payload.aud !== bot) return { fault: 'audience' }; // for this bot and no other
  const claims = Claims.safeParse(payload);
  if (!claims.success) return { fault: 'claims' };
  if (claims.data.exp - claims.data.iat > LONGEST_SECONDS) return { fault: 'too-long' };
  return claims.data;
} // prettier-ignore

/** The key a token names, null for none; nothing when it is no token. */
function kidOf(token: string): string | null | undefined {
  try {
    const head = JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()) as { kid?: unknown } | null;
    return typeof head?.kid === 'string' ? head.kid : null;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function faultOf(error: unknown): IdentityFault {
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) return 'algorithm';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'audience';
    return error.claim === 'nbf' || (error.claim === 'iat' && error.reason === 'check_failed') ? 'not-yet' : 'claims';
  }
  if (error instanceof errors.JOSEError) return 'token';
  throw error;
}
