// A file of past chats as a shop and a bank would export it: greetings, questions in many wordings, canned answers with a name in them now
// and then, thanks. Made from the open sets of this folder; the same each time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { die } from '../die.ts';

type Topic = { answer: string; questions: string[]; chinese: boolean };
const here = import.meta.dirname;
const lines = (text: string) => text.trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>); // prettier-ignore
const packed = (name: string) => lines(gunzipSync(readFileSync(join(here, 'intents', name))).toString());

/** What is asked, each with its one answer. */
export function topics(): Topic[] {
  const made = new Map<string, Topic>();
  for (const name of ['clinc150-train.jsonl.gz', 'banking77-train.jsonl.gz'])
    for (const { text = '', intent = '' } of packed(name)) {
      if (intent === '' || intent === 'oos') continue;
      const about = intent.replaceAll('_', ' ');
      const topic = made.get(intent) ?? { answer: `About ${about}: open Help in the app, choose ${about}, and follow the steps shown there.`, questions: [], chinese: false }; // prettier-ignore
      topic.questions.push(text);
      made.set(intent, topic);
    }
  for (const set of ['shop-zh', 'shop-similar-zh', 'shop-en', 'shop-similar-en'])
    for (const [file, key] of [['kb.jsonl', 'answer'], ['queries.jsonl', '']] as const)
      for (const { id = '', question = '', answer = '' } of lines(readFileSync(join(here, 'faq', set, file), 'utf8'))) {
        const name = `${set.endsWith('zh') ? 'zh' : 'en'} ${id}`;
        const topic = made.get(name) ?? { answer: '', questions: [], chinese: set.endsWith('zh') };
        topic.questions.push(question);
        if (key !== '' && topic.answer === '') topic.answer = answer;
        made.set(name, topic);
      }
  return [...made.values()].filter(({ answer }) => answer !== '');
} // prettier-ignore

const said = {
  zh: { hello: ['你好', '在吗', '您好', '亲'], front: ['', '', '', '请问', '想问一下，', '麻烦问下'], end: ['', '', '？', '呢', '啊'], ok: ['好的', '嗯嗯', '知道了', '谢谢'], welcome: '您好，请问有什么可以帮您？', wait: '请稍等，正在为您查询', before: ['', '', '您好，', '亲，', '张女士您好，'], after: ['', '', '请问还有什么可以帮您？'], own: ['我的手机号是13812345678', '订单号20261120334455', '收货人李小明，地址杭州市西湖区文三路90号'] },
  en: { hello: ['hi', 'hello', 'hey there', 'good morning'], front: ['', '', '', 'Hi, ', 'Please tell me: ', 'quick question, '], end: ['', '', '?', ' please', ' thanks'], ok: ['ok', 'thanks', 'got it', 'great, thank you'], welcome: 'Hello, how can I help you today?', wait: 'One moment please, let me check.', before: ['', '', 'Hi Sarah, ', 'Thanks for asking. '], after: ['', '', ' Is there anything else I can help with?'], own: ['my number is +44 20 7946 0958', 'order 445566778', 'you can reach me at jane.doe@example.com'] },
} as const; // prettier-ignore

/** @param messages rows beside the header, about */
export function historyCsv(messages: number, seed = 7): string {
  const roll = die(seed);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T; // none of them is empty
  const all = topics();
  const rows = ['会话ID,时间,角色,内容'];
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  for (let talk = 1; rows.length <= messages; talk++) {
    let at = Date.UTC(2026, 8, 1) + talk * 91_000;
    const say = (who: '客户' | '客服', text: string) => {
      at += 1_000 * (2 + roll(30));
      rows.push(`c${talk},${new Date(at).toISOString().slice(0, 19).replace('T', ' ')},${who},${cell(text)}`);
    };
    // a few things are asked by many, most by some
    const first = all[Math.floor(all.length * (roll(1_000) / 1_000) ** 2)] ?? pick(all);
    const words = said[first.chinese ? 'zh' : 'en'];
    say('客户', pick(words.hello));
    say('客服', words.welcome);
    for (let n = 1 + roll(2); n > 0; n--) {
      const topic = n === 1 ? first : pick(all.filter(({ chinese }) => chinese === first.chinese));
      say('客户', pick(words.front) + pick(topic.questions) + pick(words.end));
      if (roll(4) === 0) say('客服', words.wait);
      if (roll(6) === 0) say('客户', pick(words.own));
      say('客服', pick(words.before) + topic.answer + pick(words.after));
      say('客户', pick(words.ok));
    }
  }
  return `${rows.slice(0, messages + 1).join('\n')}\n`;
}
