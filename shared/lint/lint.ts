// lint: everything that is wrong with a document, the same in the studio, the command line and the publish gate. Errors block publishing.
import type { BotDocument } from '../document/document.ts';
import type { AnyNode } from '../node/define.ts';
import { contextOf, type Surroundings } from './context.ts';
import type { Finding } from './finding.ts';
import { botRules } from './rules/bot.ts';
import { entityRules } from './rules/entities.ts';
import { graphRules } from './rules/graph.ts';
import { nodeRules } from './rules/nodes.ts';
import { referenceRules } from './rules/references.ts';
import { settingRules } from './rules/settings.ts';
import { toolRules } from './rules/tools.ts';
import { variableRules } from './rules/variables.ts';
import { wordRules } from './rules/words.ts';

const rules = [
  nodeRules,
  graphRules,
  referenceRules,
  toolRules,
  variableRules,
  wordRules,
  botRules,
  settingRules,
  entityRules,
] as const;

/** Findings, errors first, each in the order of the document. Never throws on what parses as a document. */
export function lint(document: BotDocument, definitions: readonly AnyNode[], around: Surroundings): Finding[] {
  const context = contextOf(document, definitions, around);
  const found = rules.flatMap((rule) => [...rule(context)]);
  return [...found.filter(({ level }) => level === 'error'), ...found.filter(({ level }) => level === 'warning')];
}
export type { Finding, Surroundings };
