// Conditions in words, for cards, exit labels and the trace: 「订单.签收天数 ≤ 15」, 'order.days ≤ 15'.
import { valueless, type ConditionsData, type Group, type Operator, type Rule } from './conditions.ts';
import type { Locale } from './define.ts';

type Words = {
  op: Readonly<Record<Operator, string>>;
  all: string;
  any: string;
  none: string; // no row yet
  something: string; // a rule that is not filled in yet
};
const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    op: {
      equals: '等于',
      'not-equals': '不等于',
      contains: '包含',
      'not-contains': '不包含',
      'starts-with': '开头是',
      'ends-with': '结尾是',
      matches: '符合格式',
      greater: '>',
      'at-least': '≥',
      less: '<',
      'at-most': '≤',
      before: '早于',
      after: '晚于',
      'is-empty': '为空',
      'is-not-empty': '不为空',
      'is-true': '为是',
      'is-false': '为否',
      'one-of': '是其中之一：',
    },
    all: ' 且 ',
    any: ' 或 ',
    none: '还没有条件',
    something: '…',
  },
  en: {
    op: {
      equals: 'is',
      'not-equals': 'is not',
      contains: 'contains',
      'not-contains': 'does not contain',
      'starts-with': 'starts with',
      'ends-with': 'ends with',
      matches: 'fits the pattern',
      greater: '>',
      'at-least': '≥',
      less: '<',
      'at-most': '≤',
      before: 'is before',
      after: 'is after',
      'is-empty': 'is empty',
      'is-not-empty': 'is filled in',
      'is-true': 'is yes',
      'is-false': 'is no',
      'one-of': 'is one of',
    },
    all: ' and ',
    any: ' or ',
    none: 'no condition yet',
    something: '…',
  },
};

/** What an operator is called. */
export const operatorWords = (op: Operator, locale: Locale): string => words[locale].op[op];

/** One line. Variables stay as `{{ name }}`, so that a card draws them as chips. */
export function conditionWords({ match, rows }: ConditionsData, locale: Locale): string {
  const say = words[locale];
  const rule = ({ variable, op, value }: Rule) => {
    const what = variable === '' ? say.something : `{{ ${variable} }}`;
    if (valueless.has(op)) return `${what} ${say.op[op]}`;
    const list = value.split('\n').map((line) => line.trim()).filter(Boolean); // prettier-ignore
    return `${what} ${say.op[op]} ${list.join(locale === 'zh-CN' ? '、' : ', ') || say.something}`;
  };
  const row = (one: Rule | Group) => {
    if ('op' in one) return rule(one);
    const inside = one.rules.map(rule).join(say[one.match]) || say.none;
    return rows.length > 1 && one.rules.length > 1 ? `(${inside})` : inside;
  };
  return rows.map(row).join(say[match]) || say.none;
}
