// Which column of a file of chats is what, by its name; and who a role is, by its word.
import { historyParts, type HistoryMap, type HistoryPart } from '@dialoom/shared/api/learning';

const names: Readonly<Record<HistoryPart, RegExp>> = {
  conversation:
    /^(会话|对话|聊天|工单|咨询|接待|session|conversation|conv|chat|thread|ticket|dialog(ue)?|case)([ _-]?(id|编号|号|标识|no|number|uuid|key))?$/i,
  time: /^((发送|消息|创建|聊天|会话)?(时间|日期|时刻)|(message|sent|created|send|chat|event)?[ _-]?(time(stamp)?|date(time)?|at|on)|ts)$/i,
  role: /^((消息)?(角色|身份|来源|方向|发送者|发送人|发送方|说话人|说话者|发言人|发言者|收发)(类型|身份|角色)?|消息类型|(sender|speaker|author|from|participant|user|message|actor)?[ _-]?(role|type|side|direction)|sender|speaker|from|author|who|participant|inbound)$/i,
  text: /^((消息|聊天|对话|会话|发送|沟通)?(内容|文本|正文|消息|记录|原文)|(message|chat)?[ _-]?(text|content|body|message|utterance)|query|msg|sentence)$/i,
};
const tidy = (name: string): string => name.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** Each part once; of two columns that could be one, the first. */
export function guessHistory(columns: readonly string[]): HistoryMap {
  const map: HistoryMap = columns.map(() => null);
  for (const part of ['conversation', 'time', 'text', 'role'] as const) {
    const at = columns.findIndex((name, i) => map[i] === null && names[part].test(tidy(name)));
    if (at >= 0) map[at] = part;
  }
  return map;
}
/** Parts that are needed and not there. A file without conversations is taken for one long one. */
export const missingIn = (map: HistoryMap): HistoryPart[] =>
  historyParts.filter((part) => (part === 'role' || part === 'text') && !map.includes(part));

type Who = 'customer' | 'agent' | 'nobody' | 'unknown';
const CUSTOMER =
  /客户|顾客|买家|用户|访客|会员|游客|消费者|来访者|咨询者|粉丝|收到|进线|customer|client|buyer|user|visitor|guest|consumer|shopper|caller|end[ _-]?user|inbound|incoming|received|^in$|^c$|^q$/i;
const AGENT =
  /客服|坐席|座席|卖家|商家|店家|店铺|客户经理|人工|机器人|员工|专员|助手|小二|发出|回复|agent|assistant|bot|staff|support|service|seller|operator|representative|\brep\b|merchant|employee|advisor|admin|outbound|outgoing|sent|^out$|^a$|^s$/i;
const NOBODY = /系统|通知|提示|^system|^event|^notification|^note|^tool|^function/i;

/** @param customers those that a person named; then everybody else is the agent */
export function whoIs(role: string, customers?: readonly string[]): Who {
  const plain = tidy(role);
  if (NOBODY.test(plain)) return 'nobody';
  if (customers && customers.length > 0) return customers.includes(plain) ? 'customer' : plain === '' ? 'unknown' : 'agent';
  // 客户经理, customer service: the agent's words are the longer ones
  if (AGENT.test(plain) && (!CUSTOMER.test(plain) || /客服|经理|service|support|agent|rep/i.test(plain))) return 'agent';
  return CUSTOMER.test(plain) ? 'customer' : 'unknown';
} // prettier-ignore
