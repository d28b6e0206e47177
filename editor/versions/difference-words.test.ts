import { expect, test } from 'vitest';
import { nodes } from '@dialoom/nodes';
import { BotDocument } from '@dialoom/shared/document/document';
import { translator } from '@dialoom/shared/text/messages';
import { compare } from '../document/compare.ts';
import { versionMessages } from '../text/versions.ts';
import { differenceName, fieldWords } from './difference-words.ts';

const definitions = Object.fromEntries(nodes.map((definition) => [definition.type, definition]));
const bot = (inside: Record<string, object>, more: object = {}) =>
  BotDocument.parse({
    name: 'Shop',
    languages: ['zh-CN', 'en'],
    main: 'main',
    flows: { main: { name: '主流程', nodes: inside } },
    ...more,
  });
const node = (type: string, config: object, more: object = {}) => ({ type, version: 1, at: [0, 0], config, next: {}, ...more }); // prettier-ignore

/** Every line of the comparison: thing | field: before → after. */
function told(before: BotDocument, after: BotDocument, locale: 'zh-CN' | 'en' = 'zh-CN'): string[] {
  const telling = { before, after, definitions, locale, t: translator(versionMessages, locale), connections: { crm: 'CRM' }, knowledge: {} }; // prettier-ignore
  return compare(before, after, definitions).flatMap((one) => {
    const name = differenceName(one, telling);
    return one.fields.map((field) => {
      const { label, before, after, reordered, lines } = fieldWords(field, one, telling);
      if (lines) return `${name} | ${label}: -${lines.removed.join()} +${lines.added.join()}`;
      return `${name} | ${label}${reordered ? '' : `: ${before ?? '∅'} → ${after ?? '∅'}`}`;
    });
  });
}

test('fields have the inspector’s labels, values their names, in the reader’s language', () => {
  const before = bot({
    hello: node('say', { text: { 'zh-CN': '您好', en: 'Hi' } }, { next: { next: 'end' } }),
    call: node('api-call', { connection: '', method: 'GET', address: '/' }),
    end: node('end', {}),
  });
  const after = bot({
    hello: node('say', { text: { 'zh-CN': '您好呀', en: 'Hi' } }, { name: '欢迎', next: {} }),
    call: node('api-call', { connection: 'crm', method: 'GET', address: '/' }),
    end: node('end', {}),
  });
  expect(told(before, after)).toEqual([
    '欢迎 | 消息 · 中文（中国）: 您好 → 您好呀',
    '欢迎 | 出口「继续」去向: 结束 → ∅',
    '欢迎 | 名称: ∅ → 欢迎',
    '调用接口 | 连接: 空 → CRM',
  ]);
  expect(told(before, after, 'en')[0]).toBe('欢迎 | Message · Chinese (China): 您好 → 您好呀');
});
test('rows, conditions and lists are told as a person would', () => {
  const rows = (...labels: string[]) => labels.map((label, i) => ({ id: `r${i}`, label, says: [], value: '' }));
  const before = bot({ menu: node('choices', { prompt: '选', rows: rows('退货', '换货') }) });
  const after = bot({ menu: node('choices', { prompt: '选', rows: rows('退货', '换个颜色', '人工') }) });
  const [changed, added] = told(before, after);
  expect(changed).toMatch(/第 2 项: 换货 → 换个颜色$/);
  expect(added).toMatch(/第 3 项: ∅ → .*人工$/);
});
test('settings, entities and greetings are told by the labels of their fields, not as data', () => {
  const settings = (more: object) => ({ settings: { smallTalk: { on: true, answers: { thanks: { 'zh-CN': '不客气' } } }, hours: { week: { mon: [{ from: '09:00', to: '18:00' }] } }, ...more } });
  const colour = (values: object) => ({ colour: { name: '颜色', kind: 'list', values } });
  const red = { red: { value: '红', says: { 'zh-CN': ['大红'] } } };
  const before = bot({}, { ...settings({}), entities: colour(red) });
  const after = bot({}, {
    ...settings({
      smallTalk: { on: false, answers: { thanks: { 'zh-CN': '应该的' } }, without: ['insult'] },
      hours: { week: { mon: [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }] } },
      reminders: [{ after: 60, text: '在吗' }],
      fallback: { after: 2, flow: 'main' },
      secondOpinion: { by: 'llm', connection: 'crm', withinMs: 900 },
      guard: { actions: { fraud: { in: 'handoff' } }, replies: { ads: { 'zh-CN': '请勿发广告' } }, escalate: { after: 2, to: 'end' } },
    }),
    entities: colour({ red: { value: '红', says: { 'zh-CN': ['大红', '朱红'] } }, blue: { value: '蓝', says: { 'zh-CN': ['天蓝'] } } }),
    widget: { triggers: [{ id: 'ta', words: '需要帮忙吗', when: 'time', seconds: 30 }] },
  });
  const all = told(before, after);
  expect(all).toContain('实体「颜色」 | 值和说法 › 红 › 其他说法 › 中文（中国）: - +朱红');
  expect(all).toContain('实体「颜色」 | 值和说法 › 蓝: ∅ → 值：蓝，其他说法：中文（中国）：天蓝');
  expect(all).toContain('机器人设置 | 人工服务时间 › 每周 › 周一: 09:00–18:00 → 09:00–12:00、13:00–18:00');
  expect(all).toContain('机器人设置 | 客户没有回答时: ∅ → 再等多少秒：60，说什么：在吗');
  expect(all).toContain('机器人设置 | 闲聊 › 自己的回答 › 道谢 › 中文（中国）: 不客气 → 应该的');
  expect(all).toContain('机器人设置 | 闲聊 › 不回答的: - +骂人');
  expect(all).toContain('机器人设置 | 一直没听懂时: ∅ → 连续没听懂：2，之后去哪个流程：主流程');
  expect(all).toContain('机器人设置 | 内容安全: ∅ → 检查客户和机器人说的话：是，各类怎么处理：诈骗：客户说的：转人工，客户的话被拦下时说：广告营销：中文（中国）：请勿发广告，客户屡次命中时：命中次数：2，之后：结束会话');
  expect(told(before, after, 'en')).toContain('Bot settings | Second opinion: ∅ → Whom it asks: Language model, Connection: CRM, Wait at most: 900 ms');
  expect(all.concat(told(before, after, 'en')).join()).not.toMatch(/[{}]/);
}); // prettier-ignore
test('intents, settings, variables and languages by their own names', () => {
  const before = bot({}, { intents: { ia: { name: '退货', examples: { 'zh-CN': ['退货', '退款'] } } }, variables: { a: { type: 'text' } } });
  const after = bot({}, {
    intents: { ia: { name: '退货', examples: { 'zh-CN': ['退货', '我要退'] } } },
    variables: { a: { type: 'number' } },
    languages: ['zh-CN'],
    settings: { onStop: 'apologise' },
  });
  expect(told(before, after)).toEqual([
    expect.stringMatching(/^意图「退货」 \| .*: -退款 \+我要退$/),
    expect.stringMatching(/^变量「a」 \| .*: 文字 → 数字$/),
    expect.stringMatching(/^语言 \| 语言: 中文（中国）、英语 → 中文（中国）$/),
    expect.stringMatching(/^机器人设置 \| .*会话走不下去时: 转人工 → 致歉并继续$/),
  ]);
}); // prettier-ignore
test('groups are told by their titles and colours', () => {
  const grouped = (group: string | undefined, groups: object) =>
    BotDocument.parse({
      ...bot({}),
      flows: {
        main: { name: '主流程', nodes: { bye: node('end', {}, group === undefined ? {} : { group }) }, groups },
      },
    });
  const before = grouped(undefined, { a: { name: '查询', colour: 'blue' } });
  const after = grouped('b', { a: { name: '查询', colour: 'green' }, b: { name: '结束', colour: 'grey' } });
  expect(told(before, after)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/分组 › 查询 › 颜色: 蓝 → 绿$/),
      expect.stringMatching(/分组 › 结束: ∅ → 结束（灰）$/),
      expect.stringMatching(/所在分组: ∅ → 结束$/),
    ]),
  );
  expect(told(after, before, 'en').join('\n')).toContain('Groups › 结束: 结束 (Grey) → ∅');
});
test('kept versions of a prompt are told by their names, and their fields by the labels of the node', () => {
  const kept = (name: string, prompt: string, more: object = {}) => ({ name, by: 'Lin', at: 1, version: 1, values: { prompt }, ...more });
  const asking = (wordings?: object) => bot({ ask: node('llm', { prompt: 'x' }, wordings && { wordings }) });
  const [title] = told(asking(), asking({ wa: kept('短', 'x', { note: '更快' }) }));
  expect(title).toMatch(/提示词版本: ∅ → 短 – 更快$/);
  expect(told(asking({ wa: kept('短', 'x') }), asking({ wa: kept('短', 'y'), wb: kept('长', 'z') })).map((line) => line.split(' | ')[1])).toEqual([
    '提示词版本 › 短 › 要它做什么: x → y',
    '提示词版本 › 长: ∅ → 长',
  ]);
}); // prettier-ignore
