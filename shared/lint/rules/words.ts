// Texts: templates that do not parse, patterns that cannot be used, and languages in which nothing is said.
import { patternFault } from '../../pattern/pattern.ts';
import { templateFault } from '../../template/template.ts';
import type { Finding } from '../finding.ts';
import type { LintContext } from '../context.ts';
import { textsOf } from './variables.ts';

export function* wordRules({ nodes, document }: LintContext): Generator<Finding> {
  for (const { flow, id, values } of nodes)
    for (const { path, schema, value } of values) {
      const at = { flow, node: id, path };
      if (schema.as === 'words' || schema.as === 'template')
        for (const text of textsOf(value)) {
          const reason = templateFault(text);
          if (reason !== undefined) yield { code: 'bad-template', level: 'error', ...at, params: { reason } };
        }
      if (schema.as === 'pattern' && typeof value === 'string') {
        const reason = patternFault(value);
        if (reason !== undefined) yield { code: 'bad-pattern', level: 'error', ...at, params: { reason } };
      }
      if (schema.as === 'words' && document.languages.length > 1) {
        const missing = missingLanguages(value, document.languages);
        for (const language of missing)
          yield { code: 'missing-translation', level: 'warning', ...at, params: { language } };
      }
    }
}
/** A text in one piece is for every language; one that is empty everywhere is not written yet, which is another matter. */
function missingLanguages(value: unknown, languages: readonly string[]): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const words = value as Readonly<Record<string, string>>;
  if (!Object.values(words).some(Boolean)) return [];
  return languages.filter((language) => !words[language]);
}
