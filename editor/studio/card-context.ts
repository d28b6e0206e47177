// What cards are drawn with: definitions, languages, names, conditions in words.
import type { BotDocument } from '@dialoom/shared/document/document';
import { valueless, type ConditionsData, type Group, type Operator, type Rule } from '@dialoom/shared/node/conditions';
import type { Locale, Names } from '@dialoom/shared/node/define';
import { namesOf, type CardContext } from '../canvas/card.ts';
import type { CardContextOf } from '../canvas/scene.ts';
import type { Definitions } from '../document/variable-uses.ts';
import type { Translate } from '../text/studio.ts';

/** Signs where the trade has one: a card has little room. */
const signs: Partial<Record<Operator, string>> = { equals: '=', 'not-equals': '≠', greater: '>', 'at-least': '≥', less: '<', 'at-most': '≤' };

/** Conditions as a sentence; variables as `{{ }}`, so that they are drawn as chips. */
export function conditionWords(data: ConditionsData, t: Translate): string {
  const rule = ({ variable, op, value }: Rule): string => {
    const name = variable === '' ? '…' : `{{ ${variable} }}`;
    const how = signs[op] ?? t(`operator.${op}`);
    return valueless.has(op) ? `${name} ${how}` : `${name} ${how} ${value.split('\n').join(' / ')}`;
  };
  const join = (match: 'all' | 'any', parts: string[]) => parts.reduce((a, b) => t(match === 'all' ? 'conditions.and' : 'conditions.or', { a, b }));
  const row = (one: Rule | Group): string => ('op' in one ? rule(one) : one.rules.length > 0 ? `(${join(one.match, one.rules.map(rule))})` : '…');
  return data.rows.length === 0 ? t('conditions.none') : join(data.match, data.rows.map(row));
}

type Parts = { document: BotDocument; definitions: Definitions; locale: Locale; language: string; connections: Names; t: Translate };

export function cardContexts({ document, definitions, locale, language, connections, t }: Parts): CardContextOf {
  const shared: Omit<CardContext, 'definition'> = {
    locale,
    language,
    names: namesOf(document, connections),
    conditions: (conditions) => conditionWords(conditions, t),
    unknown: [t('canvas.unknown-line'), t('canvas.unknown-line-2')],
  };
  return (type) => ({ ...shared, definition: definitions[type] });
}
