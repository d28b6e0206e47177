// What a node is called: its own name, else its definition's title, else its type.
import type { DocNode } from '@dialoom/shared/document/document';
import type { Locale } from '@dialoom/shared/node/define';
import type { Definitions } from '../document/variable-uses.ts';

export const nodeTitle = (node: DocNode | undefined, definitions: Definitions, locale: Locale): string =>
  node ? (node.name ?? definitions[node.type]?.text[locale].title ?? node.type) : '';
