// What a request can fail with, and the sentence for it in the reader's language.
import type { Locale } from '@dialoom/shared/node/define';
import { translator } from '@dialoom/shared/text/messages';
import { failureMessages } from '../text/failures.ts';

/** The server said no: its code, its sentence in the reader's language, and the field it is about. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly path: string | undefined;
  /** Of a form: why each field was refused, by its id. */
  readonly fields: Readonly<Record<string, string>> | undefined;
  constructor(status: number, code: string, message: string, path?: string, fields?: Readonly<Record<string, string>>) {
    super(message);
    this.status = status;
    this.code = code;
    this.path = path;
    this.fields = fields;
  }
}

/** better-auth speaks without our envelope: {code, message}. */
type Body = {
  error?: { code?: unknown; message?: unknown; path?: unknown; fields?: unknown };
  code?: unknown;
  message?: unknown;
};

export async function readFailure(response: Response): Promise<ApiFailure> {
  let body: Body = {};
  try {
    body = (await response.json()) as Body;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error; // broken off on the way; a page of a proxy is a SyntaxError
  }
  const { code, message, path, fields } = { path: undefined, fields: undefined, ...(body.error ?? body) };
  return new ApiFailure(
    response.status,
    typeof code === 'string' ? code : 'unknown',
    typeof message === 'string' ? message : '',
    typeof path === 'string' ? path : undefined,
    fields !== null && typeof fields === 'object' ? (fields as Record<string, string>) : undefined,
  );
}

/** A sentence a person can act on, whatever was thrown. */
export function failureWords(error: unknown, locale: Locale): string {
  const t = translator(failureMessages, locale);
  if (error instanceof ApiFailure) {
    if (error.message !== '') return error.message;
    return error.status >= 500 ? t('failure.server') : t('failure.status', { status: error.status });
  }
  if (error instanceof TypeError) return t('failure.offline'); // what fetch throws when nothing answers
  return t('failure.unknown');
}
