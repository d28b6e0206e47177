// What came of a test case in words: what was expected, what was there instead, and what to do when the case itself no longer fits.
import type { Failure } from '../cases/result.ts';
import type { BotDocument } from '../document/document.ts';
import { conditionWords } from '../node/condition-words.ts';
import type { Operator } from '../node/conditions.ts';
import { nearestLocale, type AnyNode, type Locale } from '../node/define.ts';
import { configReason } from './config-reasons.ts';
import { exitWords } from './findings.ts';
import { defineMessages, fill } from './messages.ts';
import { patternReason } from './pattern-reasons.ts';

export const caseWords = defineMessages({
  // what was not as expected
  'says-contains': { 'zh-CN': '机器人应该说到「{expected}」，实际说的是：{actual}', en: 'The bot should say “{expected}”. It said: {actual}' },
  'says-exact': { 'zh-CN': '机器人应该一字不差地说「{expected}」，实际说的是：{actual}', en: 'The bot should say exactly “{expected}”. It said: {actual}' },
  'says-matches': { 'zh-CN': '机器人说的话应该符合格式「{expected}」，实际说的是：{actual}', en: 'What the bot says should fit the pattern “{expected}”. It said: {actual}' },
  'says-not-contains': { 'zh-CN': '机器人不应该说到「{expected}」，但它说了：{actual}', en: 'The bot should not say “{expected}”, but it did: {actual}' },
  'length-least': { 'zh-CN': '机器人这一轮至少应该说 {expected} 个字，实际只有 {actual} 个。', en: 'The bot should say at least {expected} characters here. It said {actual}.' },
  'length-most': { 'zh-CN': '机器人这一轮最多说 {expected} 个字，实际有 {actual} 个。', en: 'The bot should say at most {expected} characters here. It said {actual}.' },
  offers: { 'zh-CN': '应该出现按钮「{expected}」，实际出现的是：{actual}', en: 'There should be the button “{expected}”. There were: {actual}' },
  intent: { 'zh-CN': '应该听懂为「{expected}」，实际听成了：{actual}', en: 'It should be understood as “{expected}”. It was taken for: {actual}' },
  visits: { 'zh-CN': '应该走到「{node}」，实际走的是：{actual}', en: 'It should come to “{node}”. It went: {actual}' },
  'visits-not': { 'zh-CN': '不应该走到「{node}」，但走到了。', en: 'It should not come to “{node}”, but it did.' },
  exit: { 'zh-CN': '「{node}」应该走出口「{exit}」，实际走的是「{actual}」。', en: '“{node}” should leave by “{exit}”. It left by “{actual}”.' },
  'exit-waits': { 'zh-CN': '「{node}」应该走出口「{exit}」，但还停在那里等着。', en: '“{node}” should leave by “{exit}”, but it still waits there.' },
  'exit-not-there': { 'zh-CN': '「{node}」应该走出口「{exit}」，但根本没有走到那里。实际走的是：{actual}', en: '“{node}” should leave by “{exit}”, but it never came there. It went: {actual}' },
  variable: { 'zh-CN': '应该是：{rule}。实际的值：{actual}', en: 'It should be so: {rule}. The value is: {actual}' },
  'variable-state': { 'zh-CN': '应该是：{rule}。实际的值：{actual}', en: 'It should be so: {rule}. The value is: {actual}' },
  person: { 'zh-CN': '这时应该转给人工，实际{status}。', en: 'It should be with a person now; it {status}.' },
  ends: { 'zh-CN': '会话这时应该结束，实际{status}。', en: 'The conversation should be over now; it {status}.' },
  'none-of': { 'zh-CN': '{count} 种可以接受的情况一种也没有出现：{reasons}', en: 'None of the {count} accepted outcomes is there: {reasons}' },
  // what stopped it
  unmocked: { 'zh-CN': '「{node}」要{kind}，但这个用例没有写它的模拟结果，所以没有真的去做。请在用例的「模拟」里给「{node}」加上结果，或允许真实调用。', en: '“{node}” wants to {kind}, and the case does not say what comes back, so nothing went out. Add a mock for “{node}” to the case, or allow real calls.' },
  'mocked-otherwise': { 'zh-CN': '「{node}」要{kind}，但这个用例给它写的模拟结果是给别的请求、或给别的次数的，所以没有真的去做。请在用例的「模拟结果」里改成这一次的，或给「{node}」再加一个；也可以在模拟器里打开它，重新走一遍再存。', en: '“{node}” wants to {kind}, and the mocks of this case for “{node}” are for other requests, or for another time, so nothing went out. Change them under “Mocks” or add one; or open the case in the simulator, go through it and save it anew.' },
  'no-list': { 'zh-CN': '「{node}」要查知识列表「{list}」，这里没有这个列表。请在节点里另选一个列表（命令行用 --knowledge 给出列表文件），或者写一个模拟结果。', en: '“{node}” looks into the knowledge list “{list}”, which is not here. Choose another in the node (on the command line, give its file with --knowledge), or mock the answer.' },
  'button-gone': { 'zh-CN': '客户要按「{text}」，但这时没有这个按钮。有的是：{actual}', en: 'The customer presses “{text}”, and there is no such button here. There were: {actual}' },
  'no-form': { 'zh-CN': '客户要填表，但这时没有打开的表单。', en: 'The customer fills in a form, and none is open here.' },
  'form-refused': { 'zh-CN': '表单没有通过检查：{fields}', en: 'The form was refused: {fields}' },
  'no-person': { 'zh-CN': '这一步说人工服务结束了，但会话不在人工那里。', en: 'This step ends the talk with a person, but no person has it.' },
  over: { 'zh-CN': '会话在这里出错停下了（{code}）。请在模拟器里打开这一步看原因。', en: 'The conversation stopped here with an error ({code}). Open it in the simulator to see why.' },
  crashed: { 'zh-CN': '运行时出了问题：{reason}', en: 'Something went wrong while it ran: {reason}' },
  'too-slow': { 'zh-CN': '超过 {seconds} 秒还没有跑完，已停下。', en: 'It was not done after {seconds} seconds and was stopped.' },
  // the case no longer fits the bot
  'gone-node': { 'zh-CN': '用例提到的节点「{node}」（流程「{flow}」）已经不在了。请改用现在的节点，或去掉这个要求。', en: 'The case speaks of the node “{node}” in the flow “{flow}”, which is gone. Choose another, or take this out.' },
  'gone-flow': { 'zh-CN': '用例提到的流程「{flow}」已经不在了。请改用现在的节点，或去掉这个要求。', en: 'The case speaks of the flow “{flow}”, which is gone. Choose another node, or take this out.' },
  'gone-exit': { 'zh-CN': '「{node}」已经没有出口「{exit}」了。请换一个出口，或去掉这个要求。', en: '“{node}” has no exit “{exit}” any more. Choose another, or take this out.' },
  'gone-intent': { 'zh-CN': '用例提到的意图「{intent}」已经不在了。', en: 'The case speaks of the intent “{intent}”, which is gone.' },
  'gone-variable': { 'zh-CN': '用例提到的变量「{variable}」已经不在了，也没有节点给它赋值。', en: 'The case speaks of the variable “{variable}”, which is gone: nothing sets it.' },
  'gone-language': { 'zh-CN': '用例用的语言 {language} 已经不在机器人的语言里（{languages}）。', en: 'The case is in {language}, which the bot no longer has ({languages}).' },
  'gone-column': { 'zh-CN': '文字里写了 {{ {column} }}，但表格没有这一列。', en: 'A text says {{ {column} }}, and the table has no such column.' },
  'long-row': { 'zh-CN': '表格第 {row} 行的格子比列多。', en: 'Row {row} of the table has more cells than there are columns.' },
  'mock-gone': { 'zh-CN': '第 {number} 个模拟是给「{place}」的，它已经不在了。', en: 'Mock {number} is for “{place}”, which is gone.' },
  'bad-mock': { 'zh-CN': '第 {number} 个模拟的结果形状不对{field}：这样的结果不可能真的出现。', en: 'The answer of mock {number} is of the wrong shape{field}: nothing real could answer like that.' },
  'bad-pattern': { 'zh-CN': '格式「{expected}」写得不对：{reason}', en: 'The pattern “{expected}” cannot be used: {reason}' },
  'bad-case': { 'zh-CN': '用例本身读不懂：「{path}」处{reason}。内容原样保留着。', en: 'The case itself cannot be read: at “{path}”, {reason}. It is kept as it is.' },
  'no-rows': { 'zh-CN': '变体表格里一行也没有，所以什么也没跑。请写一行，或去掉表格。', en: 'Its table of variants has no rows, so nothing was run. Write a row, or take the table out.' },
  nothing: { 'zh-CN': '（什么也没说）', en: '(nothing)' },
  none: { 'zh-CN': '（没有）', en: '(none)' },
  'no-intent': { 'zh-CN': '都不是', en: 'none of them' },
}); // prettier-ignore
export type CaseWord = keyof typeof caseWords;

const statuses: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  waiting: { 'zh-CN': '机器人还在等客户回答', en: 'waits for the customer' },
  handoff: { 'zh-CN': '正在人工那里', en: 'is with a person' },
  ended: { 'zh-CN': '已经结束', en: 'is over' },
  stopped: { 'zh-CN': '因为出错停下了', en: 'stopped with an error' },
};
const kinds: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  http: { 'zh-CN': '调用外部接口', en: 'call another system' },
  llm: { 'zh-CN': '问大模型', en: 'ask a language model' },
  records: { 'zh-CN': '读写客户和订单', en: 'read or write contacts and orders' },
  remember: { 'zh-CN': '记住客户的信息', en: 'remember something of the customer' },
};

/** The sentence of a failure, with the names that the user gave. */
export function failureText(failure: Omit<Failure, 'turn'>, document: BotDocument, nodes: readonly AnyNode[], language: string): string {
  const locale = nearestLocale(language);
  const { code, params, of = [] } = failure;
  const words = (caseWords as Readonly<Record<string, Readonly<Record<Locale, string>>>>)[code];
  if (!words) return code;
  const name = (flow: string, node: string) => nodeTitle(document, nodes, flow, node, locale);
  const said = (key: CaseWord) => caseWords[key][locale];
  const { flow, node, exit, actual, intent, variable, op, expected = '', status, kind, reason, field } = params;
  const filled: Record<string, string | number> = { ...params };
  if (flow !== undefined && node !== undefined) {
    const def = nodes.find(({ type }) => type === document.flows[String(flow)]?.nodes[String(node)]?.type);
    const config = document.flows[String(flow)]?.nodes[String(node)]?.config;
    const exitName = (one: string | number) => exitWords(String(one), def, config, locale, document);
    filled['node'] = name(String(flow), String(node));
    if (exit !== undefined) filled['exit'] = exitName(exit);
    if (code === 'exit' && actual !== undefined) filled['actual'] = exitName(actual);
  }
  if (flow !== undefined) filled['flow'] = document.flows[String(flow)]?.name ?? String(flow);
  if (code === 'visits' || code === 'exit-not-there') filled['actual'] = wayWords(String(actual ?? ''), name) || said('none');
  else if (actual === '') filled['actual'] = said(code.startsWith('says') ? 'nothing' : 'none');
  if (code === 'intent') {
    const called = (id: string | number | undefined) => (id === '' || id === undefined ? said('no-intent') : (document.intents[String(id)]?.name ?? String(id)));
    filled['expected'] = called(expected);
    filled['actual'] = called(actual);
  }
  if (intent !== undefined) filled['intent'] = document.intents[String(intent)]?.name ?? String(intent);
  if (variable !== undefined && op !== undefined)
    filled['rule'] = conditionWords({ match: 'all', rows: [{ variable: String(variable), op: op as Operator, value: String(expected) }] }, locale).replace(/\{\{ | \}\}/g, '');
  if (status !== undefined) filled['status'] = statuses[String(status)]?.[locale] ?? String(status);
  if (kind !== undefined) filled['kind'] = kinds[String(kind)]?.[locale] ?? String(kind);
  if (code === 'bad-pattern') filled['reason'] = patternReason(String(reason ?? ''), locale);
  if (code === 'bad-case') filled['reason'] = configReason(String(reason ?? ''), params['limit'] === undefined ? undefined : String(params['limit']), locale);
  if (code === 'bad-mock') filled['field'] = field ? (locale === 'zh-CN' ? `（${field}）` : ` (${field})`) : '';
  if (of.length > 0) filled['reasons'] = of.map((inner) => failureText(inner, document, nodes, locale)).join(locale === 'zh-CN' ? '；' : ' / ');
  return fill(words[locale], filled);
} // prettier-ignore

/** What people call a node; its id when it is gone. */
export function nodeTitle(document: BotDocument, nodes: readonly AnyNode[], flow: string, node: string, locale: Locale): string {
  const found = document.flows[flow]?.nodes[node];
  return found ? found.name || (nodes.find(({ type }) => type === found.type)?.text[locale].title ?? found.type) : node;
} // prettier-ignore

const wayWords = (way: string, name: (flow: string, node: string) => string): string =>
  way
    .split(' → ')
    .filter(Boolean)
    .map((place) => {
      const [flow = '', node = ''] = place.split('/');
      return name(flow, node);
    })
    .join(' → ');
