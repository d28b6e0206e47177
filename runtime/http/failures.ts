// The one error shape: {error: {code, message, path?}}, in the reader's language. The only place where a route's throw ends.
import type { Context } from 'hono';
import { z } from 'zod';
import type { Locale } from '@dialoom/shared/node/define';
import { DialoomError, errorText, type ErrorCode } from '@dialoom/shared/text/errors';
import { readerLocale } from '@dialoom/shared/text/messages';
import type { Params } from '@dialoom/shared/text/messages';

export const localeOf = (c: Context): Locale => readerLocale(c.req.query('lang') ?? c.req.header('accept-language'));

const words: Record<Locale, z.core.$ZodErrorMap> = {
  'zh-CN': z.locales.zhCN().localeError,
  en: z.locales.en().localeError,
};
/** Parses what came in; a wrong shape is `bad-request` with the path and the reason in the reader's language. */
export function parsed<S extends z.ZodType>(schema: S, value: unknown, c: Context): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const again = schema.safeParse(value, { error: words[localeOf(c)] });
  const issue = (again.error ?? result.error).issues[0];
  throw new DialoomError('bad-request', 400, {
    path: issue?.path.join('.') || '(body)',
    params: { reason: ownWords(issue, localeOf(c)) ?? issue?.message ?? '' },
  });
}

/** A check of our own says what is wrong in both languages: `params.words`. */
function ownWords(issue: z.core.$ZodIssue | undefined, locale: Locale): string | undefined {
  if (issue?.code !== 'custom') return undefined;
  return (issue.params?.['words'] as Partial<Record<Locale, string>> | undefined)?.[locale];
}

export function failure(
  c: Context,
  code: ErrorCode,
  status: number,
  more: {
    path?: string | undefined;
    params?: Params;
    extra?: object;
    beside?: object;
    headers?: Record<string, string>;
  } = {},
): Response {
  const message = errorText(code, localeOf(c), more.params);
  return c.json(
    { error: { code, message, ...(more.path !== undefined && { path: more.path }), ...more.extra }, ...more.beside },
    status as 400,
    { 'x-content-type-options': 'nosniff', ...more.headers },
  );
}

/** For app.onError. What is not ours is logged and told as `internal`, without a word of what it was. */
export const onError =
  (log: (error: unknown, about: string) => void) =>
  (error: unknown, c: Context): Response => {
    if (error instanceof DialoomError) {
      const retry = error.params['seconds'];
      return failure(c, error.code, error.status, {
        path: error.path,
        params: error.params,
        ...(error.fields && { extra: { fields: error.fields } }),
        ...(retry !== undefined && { headers: { 'retry-after': String(retry) } }),
      });
    }
    log(error, `${c.req.method} ${c.req.path.replace(/[A-Za-z0-9_-]{20,}/g, '…')}`);
    return failure(c, 'internal', 500);
  };
