// Lines for the site's own server: a token that says who its customer is. The key comes from the environment, never from the page.
export const servers = ['node', 'php', 'python', 'java'] as const;
export type Server = (typeof servers)[number];
export const serverNames: Readonly<Record<Server, string>> = {
  node: 'Node',
  php: 'PHP',
  python: 'Python',
  java: 'Java',
};
export const KEY_VARIABLE = 'DIALOOM_IDENTITY_KEY';

const lines = (...all: string[]) => all.join('\n');
/** @param key the id of the key that signs */
export function identitySnippet(server: Server, bot: string, key: string): string {
  switch (server) {
    case 'node':
      return lines(
        "import { SignJWT } from 'jose'; // npm install jose",
        "import { randomUUID } from 'node:crypto';",
        '',
        `const key = new TextEncoder().encode(process.env.${KEY_VARIABLE});`,
        'export const chatToken = (user) =>',
        '  new SignJWT({ name: user.name, email: user.email, email_verified: user.emailVerified })',
        `    .setProtectedHeader({ alg: 'HS256', kid: '${key}' })`,
        '    .setSubject(String(user.id))',
        `    .setAudience('${bot}')`,
        '    .setIssuedAt()',
        "    .setExpirationTime('10m')",
        '    .setJti(randomUUID())',
        '    .sign(key);',
      );
    case 'php':
      return lines(
        'use Firebase\\JWT\\JWT; // composer require firebase/php-jwt',
        '',
        'function chat_token($user) {',
        '  $now = time();',
        '  return JWT::encode([',
        "    'sub' => (string) $user->id,",
        `    'aud' => '${bot}',`,
        "    'iat' => $now,",
        "    'exp' => $now + 600,",
        "    'jti' => bin2hex(random_bytes(16)),",
        "    'name' => $user->name,",
        "    'email' => $user->email,",
        "    'email_verified' => (bool) $user->email_verified,",
        `  ], getenv('${KEY_VARIABLE}'), 'HS256', '${key}');`,
        '}',
      );
    case 'python':
      return lines(
        'import os, time, uuid',
        'import jwt  # pip install pyjwt',
        '',
        'def chat_token(user):',
        '    now = int(time.time())',
        '    return jwt.encode({',
        '        "sub": str(user.id),',
        `        "aud": "${bot}",`,
        '        "iat": now,',
        '        "exp": now + 600,',
        '        "jti": uuid.uuid4().hex,',
        '        "name": user.name,',
        '        "email": user.email,',
        '        "email_verified": user.email_verified,',
        `    }, os.environ["${KEY_VARIABLE}"], algorithm="HS256", headers={"kid": "${key}"})`,
      );
    case 'java':
      return lines(
        "// implementation 'com.auth0:java-jwt:4.5.0'",
        'static String chatToken(User user) {',
        '  Instant now = Instant.now();',
        '  return JWT.create()',
        `      .withKeyId("${key}")`,
        '      .withSubject(user.getId())',
        `      .withAudience("${bot}")`,
        '      .withIssuedAt(now)',
        '      .withExpiresAt(now.plusSeconds(600))',
        '      .withJWTId(UUID.randomUUID().toString())',
        '      .withClaim("name", user.getName())',
        '      .withClaim("email", user.getEmail())',
        '      .withClaim("email_verified", user.isEmailVerified())',
        `      .sign(Algorithm.HMAC256(System.getenv("${KEY_VARIABLE}")));`,
        '}',
      );
    default:
      return server satisfies never;
  }
}
/** What the page does with it, after every sign-in. */
export const identifyCall = "dialoom('identify', await (await fetch('/chat-token')).text())";
