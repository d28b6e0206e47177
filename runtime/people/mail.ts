// Letters to the people who work here, by the SMTP server that the environment names. Plain text: nothing in it can be mark-up.
import type { createTransport } from 'nodemailer';
import type { Locale } from '@dialoom/shared/node/define';
import { translator } from '@dialoom/shared/text/messages';
import { letters } from './letters.ts';

const WAIT_MS = 15_000;
export type Letter = { to: string; locale: Locale; link: string } & (
  | { kind: 'invitation'; by: string }
  | { kind: 'reset' }
);
export type Mail = { send(letter: Letter): Promise<void> };

/** From `smtp://user:password@host:587?from=help@example.com` or `smtps://…`. Without `from`, the user, else dialoom@host. */
export function smtpMail(address: string): Mail {
  const url = new URL(address);
  const user = decodeURIComponent(url.username);
  const from = url.searchParams.get('from') ?? (user.includes('@') ? user : `dialoom@${url.hostname}`);
  const secure = url.protocol === 'smtps:';
  const settings = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...(user && {
      auth: { user, pass: decodeURIComponent(url.password) },
      requireTLS: !secure && !isHere(url.hostname),
    }),
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  let transport: ReturnType<typeof createTransport> | undefined;
  return {
    async send(letter) {
      transport ??= (await import('nodemailer')).createTransport(settings); // loaded with the first letter
      const t = translator(letters, letter.locale);
      const by = letter.kind === 'invitation' ? letter.by : '';
      await transport.sendMail({
        from: { name: 'Dialoom', address: from },
        to: { name: '', address: letter.to }, // as an object: a comma in it makes no second reader
        subject: t(`${letter.kind}.subject`, { by }),
        text: `${t(`${letter.kind}.body`, { by })}\n\n${letter.link}\n\n${t(`${letter.kind}.end`)}\n`,
      });
    },
  };
}
/** A password goes unencrypted to no other machine. */
const isHere = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host);
