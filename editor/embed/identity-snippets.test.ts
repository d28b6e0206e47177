import { expect, test } from 'vitest';
import { identitySnippet, KEY_VARIABLE, servers } from './identity-snippets.ts';

test.each(servers)(
  'the lines for %s name the bot, the key and every claim that is wanted, and hold no secret',
  (server) => {
    const text = identitySnippet(server, 'bot-7', 'ab12');
    for (const part of ['bot-7', 'ab12', KEY_VARIABLE, 'email_verified']) expect(text).toContain(part);
    // who, for whom, from when, until when, once: in each language's own words
    for (const claim of [/sub/i, /aud/i, /iat|IssuedAt/, /exp/i, /jti|JWTId|Jti/]) expect(text).toMatch(claim);
    expect(text).toMatch(/HS256|HMAC256/);
  },
);
