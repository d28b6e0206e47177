// What went wrong with a model, for those who build and run bots: what it was, and what helps. Customers never read these.
import type { Locale } from '../node/define.ts';
import { defineMessages, type Messages } from './messages.ts';

export const modelFaults = defineMessages({
  'no-model': { 'zh-CN': '没有可用的大模型连接。请到「设置 › 连接」添加一个，或在节点里另选。', en: 'There is no model connection to ask. Add one under Settings › Connections, or choose another in the node.' },
  'llm-key': { 'zh-CN': '模型服务不接受密钥。请到「设置 › 连接」换一个。', en: 'The model service refused the key. Put in another under Settings › Connections.' },
  'llm-model': { 'zh-CN': '模型服务没有这个模型。请检查连接里的模型名称。', en: 'The model service does not have that model. Check the name in the connection.' },
  'llm-address': { 'zh-CN': '这个地址上没有模型服务。地址一般以 /v1 结尾，请到「设置 › 连接」检查。', en: 'There is no model service at this address. It usually ends in /v1: check it under Settings › Connections.' },
  'llm-region': { 'zh-CN': '模型服务不向这台服务器所在的国家或地区提供服务。请换一家服务商，或填它允许的地址。', en: 'The model service does not serve the country or region of this server. Use another provider, or an address that it allows.' },
  'llm-quota': { 'zh-CN': '模型服务的余额或额度用完了。请到服务商那里充值。', en: 'The account at the model service has no credit left. Top it up there.' },
  'llm-limit': { 'zh-CN': '模型服务嫌请求太多。把连接的「同时最多」调小，或加一个后备模型。', en: 'The model service had too many requests. Lower “At the same time” in the connection, or give it a fallback model.' },
  'llm-too-long': { 'zh-CN': '内容超过了模型能读的长度。减少带上的对话或知识，或在连接里填对它的上下文长度。', en: 'It was longer than the model can read. Send less conversation or knowledge, or put the model’s real context length into the connection.' },
  'llm-refused': { 'zh-CN': '模型服务拒绝了这个请求。可能是它不支持所用的参数或工具。', en: 'The model service refused the request. It may not know a setting or tools that were used.' },
  'llm-no-tools': { 'zh-CN': '这个模型不会调用工具。请换一个会的，或在模型服务那边打开工具调用。', en: 'This model cannot call tools. Choose one that can, or switch tool calls on where the model runs.' },
  'llm-no-pictures': { 'zh-CN': '这个模型看不懂图片。请在连接里关掉「能看图片」，或换一个模型。', en: 'This model sees no pictures. Switch “It sees pictures” off in the connection, or choose another model.' },
  'llm-blocked': { 'zh-CN': '模型服务自己的内容审核拦下了这个问题或回答。', en: 'The model service’s own content check stopped the question or the answer.' },
  'llm-down': { 'zh-CN': '模型服务出故障，试了几次都不行。可以给连接加一个后备模型。', en: 'The model service is out of order, also after some tries. A fallback model in the connection would help.' },
  'llm-slow': { 'zh-CN': '模型迟迟不开始回答。可以调大「等第一个字」，或加一个后备模型。', en: 'The model did not begin to answer in time. Give it longer for the first word, or a fallback model.' },
  'llm-busy': { 'zh-CN': '等这个模型的请求太多，没排上队。可以调大连接的「同时最多」。', en: 'Too many requests were waiting for this model. Raise “At the same time” in the connection.' },
  'llm-rests': { 'zh-CN': '这个模型连续失败，暂停一会儿再用，稍后自动恢复。', en: 'This model failed again and again, so it is left alone for a while. It is tried again by itself.' },
  'llm-broken-off': { 'zh-CN': '回答说到一半断了。', en: 'The answer broke off half-way.' },
  'llm-garbage': { 'zh-CN': '收到的不是模型的回答，可能地址填错了，或中间有登录页。', en: 'What came back was no model’s answer. The address may be wrong, or a sign-in page stands in between.' },
  'llm-length': { 'zh-CN': '还没开始回答就到了长度上限：会思考的模型，思考也算长度。请调大「最长输出」，或留空。', en: 'The limit of length was reached before the answer began: models that think spend it on thoughts too. Raise “Longest answer”, or leave it empty.' },
  'llm-empty': { 'zh-CN': '模型回答了空内容。', en: 'The model’s answer was empty.' },
  'llm-too-large': { 'zh-CN': '模型的回答大得不正常，没有再读下去。', en: 'The model’s answer was unreasonably large and was not read to its end.' },
  'llm-shape': { 'zh-CN': '模型没有按要求的格式回答，让它改了一次也不行。', en: 'The model did not answer in the shape asked for, also after it was told once more.' },
  'llm-loops': { 'zh-CN': '模型一再调用工具，到了次数上限还没有完。', en: 'The model went on calling tools until the limit of rounds was reached.' },
  'llm-tools': { 'zh-CN': '模型调用工具的方式不对：没有这个工具，或参数不符合要求，提醒一次后仍然不对。', en: 'The model called tools that are none, or with arguments that do not fit, also after it was told once.' },
  budget: { 'zh-CN': '今天的预算用完了。可以到「设置 › 模型与费用」调整。', en: 'Today’s budget is used up. It can be changed under Settings › Models and costs.' },
  'budget-person': { 'zh-CN': '今天的预算用完了，按设置转给了人工。', en: 'Today’s budget is used up; as set, the conversation went to a person.' },
  timeout: { 'zh-CN': '等了太久，没有等到完整的回答。', en: 'It took too long: no whole answer came in time.' },
}); // prettier-ignore

export const modelFault = (code: string, locale: Locale): string | undefined =>
  (modelFaults as Messages)[code]?.[locale];
