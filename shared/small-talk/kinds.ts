// What customers say beside the matter, and how a bot answers it unless it has words of its own. All wordings were written for this project.
import type { Locale } from '../node/define.ts';

export const smallTalkKinds = [
  'greeting',
  'thanks',
  'bye',
  'who',
  'robot',
  'mood',
  'praise',
  'complaint',
  'insult',
  'help',
  'unable',
] as const;
export type SmallTalkKind = (typeof smallTalkKinds)[number];
export const isSmallTalk = (kind: string): kind is SmallTalkKind =>
  (smallTalkKinds as readonly string[]).includes(kind);

/** It asks the bot something: never an answer to an open question in the customer's own words. */
export const asksTheBot: ReadonlySet<SmallTalkKind> = new Set(['who', 'robot', 'help']);
/** Nothing is to be asked after it: "How can I help?" is not said again. */
export const isLastWord: ReadonlySet<SmallTalkKind> = new Set(['thanks', 'bye']);
/** It begins the conversation anew when none is going on, instead of being answered by itself. */
export const opens: ReadonlySet<SmallTalkKind> = new Set(['greeting', 'help']);

/** `{bot}` is the bot's name. Several wordings: one of them each time. */
export const smallTalkAnswers: Readonly<Record<SmallTalkKind, Readonly<Record<Locale, readonly string[]>>>> = {
  greeting: { 'zh-CN': ['您好！', '您好，很高兴为您服务。'], en: ['Hello!', 'Hi, good to see you.'] },
  thanks: { 'zh-CN': ['不客气。', '不用谢，应该的。'], en: ['You are welcome.', 'My pleasure.'] },
  bye: { 'zh-CN': ['再见，祝您一切顺利。', '好的，再见。'], en: ['Goodbye, and all the best.', 'Bye, take care.'] },
  who: { 'zh-CN': ['我是{bot}，在这里回答您的问题。'], en: ['I am {bot}. I am here to answer your questions.'] },
  robot: {
    'zh-CN': ['是的，我是自动回复的智能客服，不是真人。需要的话可以为您转人工。'],
    en: ['Yes, I am an automatic assistant, not a person. I can get a colleague for you if you like.'],
  },
  mood: { 'zh-CN': ['谢谢关心，我一直都在。'], en: ['Thank you for asking. I am always here.'] },
  praise: { 'zh-CN': ['谢谢您的夸奖！', '能帮到您就好。'], en: ['Thank you, that is kind.', 'Glad I could help.'] },
  complaint: {
    'zh-CN': ['很抱歉没有让您满意。您可以再说一次问题，或者我为您转人工。'],
    en: ['I am sorry this was not good. Please tell me again what it is about, or ask for a person.'],
  },
  insult: {
    'zh-CN': ['我理解您的心情，我会尽力帮您。需要的话可以为您转人工。'],
    en: ['I understand that you are upset, and I will do my best. You can also ask for a person.'],
  },
  help: {
    'zh-CN': ['您可以直接用一句话告诉我想办的事；想找真人时说「转人工」。'],
    en: ['Just tell me in a sentence what you need. To talk to a person, ask for one.'],
  },
  unable: {
    'zh-CN': ['这个我帮不上忙，我只负责和我们服务有关的问题。'],
    en: ['I cannot help with that. I only know about our own service.'],
  },
};
