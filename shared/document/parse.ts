// The only way in for a bot document: within limits, of the right shape, with what we do not know kept as it is.
import { z } from 'zod';
import { BotDocument, MOST_BYTES, MOST_NODES } from './document.ts';
import { faultIn, parseJson } from './json.ts';

export type DocumentFault = {
  code: 'too-large' | 'document.too-many-nodes' | 'document.too-many-values' | 'document.shape' | 'bad-json' | 'document.duplicate-key' | 'document.forbidden-key' | 'too-deep' | 'text.nul' | 'text.surrogate';
  path: string;
  params: Readonly<Record<string, string | number>>;
}; // prettier-ignore
export type ParsedDocument = { document: BotDocument } | { fault: DocumentFault };

/** A document from its text. @param reasons words for a wrong shape, in the reader's language */
export function parseDocumentText(text: string, reasons?: z.core.$ZodErrorMap): ParsedDocument {
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES)
    return { fault: { code: 'too-large', path: '', params: { most: '5 MB' } } };
  const json = parseJson(text);
  if ('fault' in json) return { fault: { ...json.fault, params: { path: json.fault.path, most: 32 } } };
  return parseDocument(json.value, reasons);
}

/** A document from a value that is JSON already. @param reasons words for a wrong shape, in the reader's language */
export function parseDocument(value: unknown, reasons?: z.core.$ZodErrorMap): ParsedDocument {
  const bad = faultIn(value);
  if (bad) return { fault: { ...bad, params: { path: bad.path, most: 32 } } };
  const parsed = BotDocument.safeParse(value, reasons && { error: reasons });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue?.path.join('.') ?? '';
    // a check of our own has words of its own: entity.ts
    if (issue?.code === 'custom' && issue.params?.['fault'] === 'document.too-many-values')
      return {
        fault: { code: 'document.too-many-values', path, params: { path, most: Number(issue.params['most']) } },
      };
    return {
      fault: { code: 'document.shape', path, params: { path: path || '(document)', reason: issue?.message ?? '' } },
    };
  }
  const nodes = Object.values(parsed.data.flows).reduce((count, flow) => count + Object.keys(flow.nodes).length, 0);
  if (nodes > MOST_NODES)
    return { fault: { code: 'document.too-many-nodes', path: 'flows', params: { most: MOST_NODES } } };
  return { document: parsed.data };
}
