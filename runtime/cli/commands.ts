// The commands there are. What each does is loaded when it is called, so that the help is there at once.
import type { Command } from './command.ts';

const json = { json: { type: 'boolean' } } as const;
const jsonWords = { 'zh-CN': '输出一个 JSON 对象', en: 'print one JSON object' };

const wordsFile = {
  'zh-CN': '词库：每行「词<Tab>类别」，# 开头是注释，类别 allow 表示放行的说法',
  en: 'the list: "word<TAB>category" a line; # begins a comment, the category allow a phrase that is fine',
};

export const commands: readonly Command[] = [
  {
    name: 'serve',
    usage: '',
    summary: { 'zh-CN': '启动服务（设置见环境变量 PORT、DATABASE_URL 等）', en: 'start the server (settings: PORT, DATABASE_URL, …)' },
    takes: [0, 0],
    options: {},
    explain: {},
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'lint',
    usage: 'BOT.json',
    summary: { 'zh-CN': '检查机器人文档，有错误时退出码为 1', en: 'check a bot document; exit code 1 when there are errors' },
    takes: [1, 1],
    options: json,
    explain: { json: jsonWords },
    load: async () => (await import('./lint.ts')).lintFile,
  },
  {
    name: 'test',
    usage: 'BOT.json',
    summary: { 'zh-CN': '运行机器人的测试用例，有未通过的退出码为 1', en: 'run the test cases of a bot; exit code 1 when one fails' },
    takes: [1, 1],
    options: { cases: { type: 'string' }, knowledge: { type: 'string' }, coverage: { type: 'boolean' }, least: { type: 'string' }, junit: { type: 'string' }, suite: { type: 'string' }, tag: { type: 'string' }, ...json },
    explain: {
      cases: { 'zh-CN': '用例文件；不写就用机器人文件里的', en: 'a file of cases; else those in the bot file' },
      knowledge: { 'zh-CN': '知识列表文件，供查问答的节点使用', en: 'the file of a knowledge list, for nodes that look answers up' },
      coverage: { 'zh-CN': '列出没有用例走到的节点、出口和意图', en: 'list the nodes, exits and intents that no case came to' },
      least: { 'zh-CN': '覆盖率至少多少 %，低于它退出码为 1', en: 'the least coverage in %; below it the exit code is 1' },
      junit: { 'zh-CN': '把结果另存为 JUnit XML', en: 'also write the results as JUnit XML' },
      suite: { 'zh-CN': '只运行这一组', en: 'only the cases of that suite' },
      tag: { 'zh-CN': '只运行带这个标签的', en: 'only the cases with that tag' },
      json: jsonWords,
    },
    load: async () => (await import('./test.ts')).testFile,
  },
  {
    name: 'chat',
    usage: 'BOT.json',
    summary: { 'zh-CN': '在终端里和机器人对话', en: 'talk to a bot in the terminal' },
    takes: [1, 1],
    options: { locale: { type: 'string' }, ...json },
    explain: {
      locale: { 'zh-CN': '客户的语言，例如 zh-CN', en: 'the customer’s language, such as en' },
      json: { 'zh-CN': '每条消息输出一行 JSON', en: 'print a line of JSON for every message' },
    },
    load: async () => (await import('./chat.ts')).chat,
  },
  {
    name: 'export',
    usage: 'BOT',
    summary: { 'zh-CN': '把机器人的草稿写到标准输出', en: 'write the draft of a bot to stdout' },
    takes: [1, 1],
    options: { live: { type: 'boolean' } },
    explain: { live: { 'zh-CN': '线上的版本，而不是草稿', en: 'the live version instead' } },
    load: async () => (await import('./carry.ts')).exportBot,
  },
  {
    name: 'import',
    usage: 'FILE',
    summary: { 'zh-CN': '把文件添加为一个新机器人，输出它的编号', en: 'add a file as a new bot and print its id' },
    takes: [1, 1],
    options: { 'keep-connections': { type: 'boolean' }, ...json },
    explain: {
      'keep-connections': { 'zh-CN': '保留文件里的连接编号（自己的文件）', en: 'keep the connections it names (a file of your own)' },
      json: jsonWords,
    },
    load: async () => (await import('./carry.ts')).importBot,
  },
  {
    name: 'owner reset',
    usage: '',
    summary: { 'zh-CN': '给负责人换一个新密码，并退出其所有登录', en: 'give the owner a new password and end every session of theirs' },
    takes: [0, 0],
    options: { email: { type: 'string' }, ...json },
    explain: { email: { 'zh-CN': '有多位负责人时，选哪一位', en: 'which owner, when there are several' }, json: jsonWords },
    load: async () => (await import('./owner-reset.ts')).ownerReset,
  },
  {
    name: 'fake-llm',
    usage: '',
    summary: { 'zh-CN': '启动一个假的大模型接口（兼容 OpenAI），用于测试和演示', en: 'an OpenAI-compatible endpoint without a model, for tests and demos' },
    takes: [0, 0],
    options: { port: { type: 'string' }, script: { type: 'string' }, key: { type: 'string' }, 'first-ms': { type: 'string' }, 'between-ms': { type: 'string' } },
    explain: {
      port: { 'zh-CN': '端口，默认 4010，0 为任意空闲端口', en: 'port, 4010 unless said; 0 takes a free one' },
      script: { 'zh-CN': '写好的回答：[{"when": "退货", "say": "……"}]', en: 'scripted answers: [{"when": "refund", "say": "…"}]' },
      key: { 'zh-CN': '要求的 API 密钥', en: 'the API key it asks for' },
      'first-ms': { 'zh-CN': '第一个字之前等多少毫秒', en: 'milliseconds before the first token' },
      'between-ms': { 'zh-CN': '每个字之间等多少毫秒', en: 'milliseconds between tokens' },
    },
    load: async () => (await import('./fake-llm.ts')).serveFakeLlm,
  },
  {
    name: 'nlu eval',
    usage: '--train T.jsonl --test U.jsonl',
    summary: { 'zh-CN': '用自己的例句评测意图识别；每行 {"text","intent"}，测试集里 "oos" 表示都不是', en: 'measure the classifier; rows {"text","intent"}, "oos" in the test file means none of them' },
    takes: [0, 0],
    options: { train: { type: 'string' }, test: { type: 'string' }, ...json },
    explain: {
      train: { 'zh-CN': '训练用的例句', en: 'the examples it learns from' },
      test: { 'zh-CN': '评测用的例句', en: 'the examples it is asked' },
      json: jsonWords,
    },
    load: async () => (await import('./nlu-eval.ts')).nluEval,
  },
  {
    name: 'kb eval',
    usage: '--kb K.jsonl --queries Q.jsonl',
    summary: { 'zh-CN': '用自己的问答评测检索；条目 {"id","question","answer"}，问题 {"question","id"}', en: 'measure the FAQ search; rows {"id","question","answer"}, queries {"question","id"}' },
    takes: [0, 0],
    options: { kb: { type: 'string' }, queries: { type: 'string' }, ...json },
    explain: {
      kb: { 'zh-CN': '问答条目；编号相同的几行是同一条的相似问', en: 'the entries; rows that share an id are similar questions of one' },
      queries: { 'zh-CN': '客户的问题和正确条目的编号', en: 'what customers ask, with the id of the right entry' },
      json: jsonWords,
    },
    load: async () => (await import('./kb-eval.ts')).kbEval,
  },
  {
    name: 'guard scan',
    usage: '--words W.txt < TEXT',
    summary: { 'zh-CN': '在标准输入里查找词库里的词，每处输出一行 JSON', en: 'find listed words in standard input; a JSON line for each' },
    takes: [0, 0],
    options: { words: { type: 'string' } },
    explain: { words: wordsFile },
    load: async () => (await import('./guard-scan.ts')).guardScan,
  },
  {
    name: 'guard eval',
    usage: '--words W.txt --data G.jsonl',
    summary: { 'zh-CN': '用标好的例子评测敏感词查找；每行 {"text","kind"?,"hits"}', en: 'measure the word check; rows {"text","kind"?,"hits"}' },
    takes: [0, 0],
    options: { words: { type: 'string' }, data: { type: 'string' }, ...json },
    explain: {
      words: wordsFile,
      data: { 'zh-CN': '例子和其中应该找到的词', en: 'texts, and what must be found in them' },
      json: jsonWords,
    },
    load: async () => (await import('./guard-eval.ts')).guardEval,
  },
]; // prettier-ignore
