// A language's code as a person types it.
import { Language } from '@dialoom/shared/document/document';

/** The tag as it is usually written (`PT-br` becomes `pt-BR`), or nothing when it is none. */
export function languageTag(typed: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim());
    return tag !== undefined && Language.safeParse(tag).success ? tag : undefined;
  } catch {
    return undefined; // a RangeError: not a language tag
  }
}
