// Every finding in words: what is wrong, what it means, what to do. A node's own findings have their words in its definition.
import type { BotDocument } from '../document/document.ts';
import { nearestLocale, type AnyNode, type Locale } from '../node/define.ts';
import { exitName, familyOf } from '../node/show.ts';
import type { Finding } from '../lint/finding.ts';
import { defineMessages, fill } from './messages.ts';
import { configReason } from './config-reasons.ts';
import { patternReason } from './pattern-reasons.ts';
import { templateReason } from './template-reasons.ts';

export const findings = defineMessages({
  'unknown-type': { 'zh-CN': '「{node}」的节点类型「{type}」在这里不存在，不能发布。内容会原样保留。', en: '“{node}” is of a type this program does not have ({type}), so it cannot be published. Its data is kept.' },
  'newer-version': { 'zh-CN': '「{node}」来自更新版本的话织，请先升级。', en: '“{node}” comes from a newer Dialoom. Upgrade first.' },
  'unknown-setting': { 'zh-CN': '「{node}」里有不认识的设置：{name}。可能是手写或别的版本导出的；删掉它，或换一个同样的节点。', en: '“{node}” has settings this program does not know: {name}. They were written by hand or by another version: take them out, or put a new node in its place.' },
  'bad-config': { 'zh-CN': '「{node}」的「{field}」填写不对：{reason}', en: '“{node}”: “{field}” is not right: {reason}' },
  'missing-main': { 'zh-CN': '主流程不存在了，请在设置里选一个。', en: 'The main flow is gone. Choose one in the settings.' },
  'missing-entry': { 'zh-CN': '流程「{flow}」没有开始节点。', en: 'The flow “{flow}” has no start.' },
  'two-entries': { 'zh-CN': '流程「{flow}」有两个开始节点，只会用第一个。', en: 'The flow “{flow}” has two starts; only the first is used.' },
  'unreachable': { 'zh-CN': '「{node}」没有任何连线通到，永远不会执行。', en: 'Nothing leads to “{node}”, so it never runs.' },
  'open-exit': { 'zh-CN': '「{node}」的出口「{exit}」没有连到任何节点，走到这里流程就结束。', en: '“{node}”: the exit “{exit}” leads nowhere, so the flow ends there.' },
  'leads-to-skipped': { 'zh-CN': '「{node}」的出口「{exit}」连到跳过的节点，后面没有别的节点，走到这里流程就结束。', en: '“{node}”: behind the exit “{exit}” there are only skipped nodes, so the flow ends there.' },
  'missing-target': { 'zh-CN': '「{node}」的出口「{exit}」连到了一个已不存在的节点，请重新连一个。', en: '“{node}”: the exit “{exit}” leads to a node that is gone. Connect it to another one.' },
  'orphaned-edge': { 'zh-CN': '「{node}」的出口「{exit}」已不存在，但连线还在。删掉这条线，或把出口加回来。', en: '“{node}” has a line from “{exit}”, an exit it no longer has. Delete the line, or bring the exit back.' },
  'loop-without-wait': { 'zh-CN': '从「{node}」开始有一个不停转的圈，中间没有等客户回答。请在圈里加一个提问或出口。', en: 'From “{node}” the flow runs in a circle and never waits for the customer. Put a question or a way out into it.' },
  'leads-to-note': { 'zh-CN': '「{node}」的出口「{exit}」连到了一张便签，便签不会执行。', en: '“{node}”: the exit “{exit}” leads to a note, and notes never run.' },
  'recursion': { 'zh-CN': '「{node}」调用的流程「{name}」又会绕回到这里，永远回不来。请改用「跳转」，或换一个流程。', en: '“{node}” calls the flow “{name}”, which leads back here and could never return. Use a jump instead, or another flow.' },
  'missing-intent': { 'zh-CN': '「{node}」用到的意图「{name}」已不存在，请换一个或删掉这一项。', en: '“{node}” uses the intent “{name}”, which is gone. Choose another one, or take it out.' },
  'missing-flow': { 'zh-CN': '「{node}」用到的流程「{name}」已不存在，请换一个流程。', en: '“{node}” uses the flow “{name}”, which is gone. Choose another one.' },
  'missing-node': { 'zh-CN': '「{node}」的工具「{name}」要运行的节点已不存在，或被跳过了。请换一个节点。', en: 'The node that the tool “{name}” of “{node}” runs is gone, or skipped. Choose another one.' },
  'no-tool': { 'zh-CN': '「{node}」的工具「{name}」选的节点不能当工具用，请换一个。', en: '“{node}”: the node that the tool “{name}” runs cannot be a tool. Choose another one.' },
  'tool-writes': { 'zh-CN': '「{node}」的工具「{name}」会改变东西，却没有先问客户。请打开「先问客户」。', en: 'The tool “{name}” of “{node}” changes something without asking the customer first. Turn “Ask the customer first” on.' },
  'tool-goes': { 'zh-CN': '「{node}」的工具「{name}」让模型填写「{variable}」，而它决定请求发到哪台机器。请从参数里删掉它。', en: 'The tool “{name}” of “{node}” lets the model fill in “{variable}”, which decides whose machine is asked. Take it out of the arguments.' },
  'tool-unread': { 'zh-CN': '「{node}」的工具「{name}」有参数「{variable}」，但它运行的节点没有用到这个变量。', en: 'The tool “{name}” of “{node}” has the argument “{variable}”, which the node it runs does not use.' },
  'tool-others': { 'zh-CN': '「{node}」的工具「{name}」按客户说的内容查资料，查到的可能是别人的，模型会全部看到。请改为查已登录的客户，或少交回一些变量。', en: 'The tool “{name}” of “{node}” looks up whatever the customer says, which may be somebody else’s, and the model reads all of it. Look up the signed-in customer instead, or give fewer variables back.' },
  'tool-secret': { 'zh-CN': '「{node}」的工具「{name}」把保密变量「{variable}」交给模型。请从「交回的变量」里删掉。', en: 'The tool “{name}” of “{node}” gives the secret variable “{variable}” to the model. Take it out of what it gives back.' },
  'missing-connection': { 'zh-CN': '「{node}」用到的连接「{name}」不存在。请到「设置 › 连接」添加或换一个。', en: '“{node}” uses the connection “{name}”, which is not there. Add it under Settings › Connections, or choose another.' },
  'missing-knowledge': { 'zh-CN': '「{node}」用到的知识列表「{name}」不存在。请到「知识问答」建一个，或换一个。', en: '“{node}” uses the knowledge list “{name}”, which is not there. Make it under FAQ, or choose another.' },
  'wrong-connection': { 'zh-CN': '「{node}」选的连接「{name}」不能用在这里，请在这个节点里换一个。', en: '“{node}”: the connection “{name}” is of the wrong kind. Choose another one in the node.' },
  'no-model': { 'zh-CN': '「{node}」需要大模型，但还没有模型连接，会走「出错」。请到「设置 › 连接」添加。', en: '“{node}” needs a language model and there is none yet, so it takes its error exit. Add one under Settings › Connections.' },
  'missing-global-flow': { 'zh-CN': '意图「{name}」指定的流程已不存在，请到「意图」里换一个。', en: 'The intent “{name}” leads to a flow that is gone. Choose another one under Intents.' },
  'few-examples': { 'zh-CN': '意图「{name}」在 {language} 只有 {count} 句说法，很难听懂，至少写 3 句。', en: 'The intent “{name}” has {count} {count:example|examples} in {language}: too few to understand customers. Write at least 3.' },
  'missing-entity': { 'zh-CN': '「{node}」用到的实体「{name}」已不存在，请换一个。', en: '“{node}” uses the entity “{name}”, which is gone. Choose another one.' },
  'empty-entity': { 'zh-CN': '实体「{name}」还是空的，什么也找不到。请到「实体」里填写。', en: 'The entity “{name}” is empty and finds nothing. Fill it in under Entities.' },
  'entity-says-twice': { 'zh-CN': '实体「{name}」里「{word}」既指「{one}」又指「{other}」，客户说它时只会算前一个。', en: 'In the entity “{name}”, “{word}” means both “{one}” and “{other}”. Customers who say it mean only one of them.' },
  'bad-entity-pattern': { 'zh-CN': '实体「{name}」的格式不能用：{reason}', en: 'The pattern of the entity “{name}” cannot be used: {reason}' },
  'bad-entity-part': { 'zh-CN': '实体「{name}」的「{part}」指向的实体不存在，或本身也是合成的。请换一个。', en: 'The part “{part}” of the entity “{name}” leads to an entity that is gone, or is itself made of parts. Choose another one.' },
  'unknown-entity-kind': { 'zh-CN': '实体「{name}」的种类「{kind}」在这里不认识，会原样保留，但什么也找不到。', en: 'The entity “{name}” is of a kind this program does not have ({kind}). It is kept, and finds nothing.' },
  'unused-entity': { 'zh-CN': '实体「{name}」还没有地方用到。', en: 'Nothing uses the entity “{name}” yet.' },
  'bad-order-pattern': { 'zh-CN': '订单号的格式不能用：{reason}', en: 'The pattern of order numbers cannot be used: {reason}' },
  'bad-customers-zone': { 'zh-CN': '客户的时区「{zone}」不存在，例如 Asia/Shanghai；现在按语言算。', en: 'The customers’ time zone “{zone}” does not exist. Write one like Asia/Shanghai; until then the language decides.' },
  'never-set': { 'zh-CN': '「{node}」用到变量「{name}」，但没有任何节点给它赋值。', en: '“{node}” uses the variable “{name}”, which nothing ever sets.' },
  'empty-condition': { 'zh-CN': '「{node}」有一条条件还没选变量。', en: '“{node}” has a condition without a variable.' },
  'wrong-kind': { 'zh-CN': '「{node}」的条件拿「{name}」做了不合适的比较，请换一个比较方式或值。', en: '“{node}” compares “{name}” in a way that does not fit its kind. Choose another comparison or value.' },
  'bad-template': { 'zh-CN': '「{node}」的「{field}」里变量写法有误：{reason}', en: '“{node}”: “{field}” has a mistake in its variables: {reason}' },
  'bad-pattern': { 'zh-CN': '「{node}」的「{field}」不是可用的格式：{reason}', en: '“{node}”: “{field}” is not a usable pattern: {reason}' },
  'missing-translation': { 'zh-CN': '「{node}」的「{field}」还没有 {language} 的内容，会用别的语言代替。', en: '“{node}”: “{field}” has no {language} text yet; another language is used instead.' },
  'newer-document': { 'zh-CN': '这个文档来自更新版本的话织（{name}），只能查看，不能发布。', en: 'This document comes from a newer Dialoom ({name}): it can be read, not published.' },
  'files-off': { 'zh-CN': '「{node}」要客户发文件，但机器人设置里没有开放「客户发来的文件」，客户答不了。', en: '“{node}” asks for a file, and the bot takes none: customers cannot answer. Allow files in the bot settings.' },
  'no-person': { 'zh-CN': '没有任何地方可以转人工。客户找不到人时会失望，建议加一个转人工节点。', en: 'Nothing leads to a person. Customers who need one are stuck: add a hand-off.' },
  'bad-zone': { 'zh-CN': '人工服务时间的时区「{zone}」不存在，例如 Asia/Shanghai。', en: 'The hours of people are in “{zone}”, which is no time zone. Write one like Asia/Shanghai.' },
  'bad-opening': { 'zh-CN': '人工服务时间里有一段写得不对：{from} 到 {to}。结束要比开始晚，到半夜写 00:00。', en: 'One stretch of the hours of people is not right: {from} to {to}. It must close later than it opens; midnight is 00:00.' },
  'missing-fallback-flow': { 'zh-CN': '「一直没听懂时」要去的流程已不存在，请换一个。', en: 'The flow for “When nothing is understood” is gone. Choose another one.' },
  'no-second-opinion': { 'zh-CN': '「拿不准时再问一次」没有可用的模型连接，会当成没有设置。', en: 'The second opinion has no model connection: nobody is asked.' },
  'never-open': { 'zh-CN': '人工服务时间里一段也没有，客户永远等不到人。', en: 'The hours of people have no stretch at all: customers would never reach anybody.' },
  'bad-closed-words': { 'zh-CN': '「不在服务时间」的话里变量写法有误，会改用内置的文字。', en: 'The words for outside of the hours have a mistake in their variables; the built-in ones would be said.' },
  'unknown-key': { 'zh-CN': '有一项内容「{name}」不认识，会原样保留。', en: 'There is a part called “{name}” that this program does not know. It is kept as it is.' },
}); // prettier-ignore

/** The sentence of a finding, with the names that the user gave. */
export function findingText(
  finding: Finding,
  document: BotDocument,
  definitions: readonly AnyNode[],
  language: string,
): string {
  const locale: Locale = nearestLocale(language);
  const flow = finding.flow === undefined ? undefined : document.flows[finding.flow];
  const node = finding.node === undefined ? undefined : flow?.nodes[finding.node];
  const def = node && definitions.find(({ type }) => type === node.type);
  const text = def?.text[locale];
  const label =
    finding.path
      ?.split('.')
      .filter((part) => !/^\d+$/.test(part))
      .join('.') ?? '';
  const params = {
    flow: flow?.name ?? '',
    node: node?.name || text?.title || node?.type || '',
    exit: exitWords(finding.exit, def, node?.config, locale, document),
    field: text?.fields[label] ?? text?.fields[label.split('.')[0] ?? ''] ?? finding.path ?? '',
    ...finding.params,
    ...reasonOf(finding, locale),
  };
  const own = text?.lint?.[finding.code];
  if (own !== undefined)
    return `${params.node ? `${quote(params.node, locale)}${locale === 'zh-CN' ? '：' : ': '}` : ''}${fill(own, params)}`;
  const words = (findings as Readonly<Record<string, Readonly<Record<Locale, string>>>>)[wordsOf(finding)];
  return words ? fill(words[locale], params) : finding.code;
}
/** A setting nobody knows belongs to no field that could be named: the sentence names the setting. */
const wordsOf = ({ code, params }: Finding) =>
  code === 'bad-config' && params?.['reason'] === 'unknown' ? 'unknown-setting' : code;
/** Why, where an engine or a schema said it in its own words. */
function reasonOf({ code, params = {} }: Finding, locale: Locale): { reason?: string } {
  const { reason = '', limit } = params;
  if (code === 'bad-template') return { reason: templateReason(reason, locale) };
  if (code === 'bad-pattern') return { reason: patternReason(reason, locale) };
  if (code === 'bad-config') return { reason: configReason(reason, limit, locale) };
  return {};
}
const quote = (name: string, locale: Locale) => (locale === 'zh-CN' ? `「${name}」` : `“${name}”`);
/** What an exit is called. A config that does not parse has no rows to name: the family's word then. */
export function exitWords(
  exit: string | undefined,
  def: AnyNode | undefined,
  config: unknown,
  locale: Locale,
  { intents, flows, languages }: BotDocument,
): string {
  if (exit === undefined || !def) return exit ?? '';
  const parsed = def.config.safeParse(config);
  const shown = {
    names: { intents: namesOf(intents), flows: namesOf(flows) },
    ...(languages[0] !== undefined && { firstLanguage: languages[0] }),
  };
  return parsed.success
    ? exitName(def, parsed.data, exit, locale, shown)
    : (def.text[locale].exits[familyOf(exit)] ?? exit);
}
const namesOf = (all: Readonly<Record<string, { name: string }>>) =>
  Object.fromEntries(Object.entries(all).map(([id, { name }]) => [id, name]));
