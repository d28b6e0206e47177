// The document behind "start empty": start, a greeting, a hand-off, so that it can be published as it is.
// It lives here because it names node types, and because the studio and the server may both import it.
import { BotDocument, type DocNode } from '@dialoom/shared/document/document';
import { nearestLocale } from '@dialoom/shared/node/define';
import type { Json } from '@dialoom/shared/node/effects';

const words = {
  greeting: { 'zh-CN': '您好，有什么可以帮您？', en: 'Hello, what can I do for you?' },
  person: { 'zh-CN': '转人工', en: 'Talk to a person' },
  announce: { 'zh-CN': '正在为您转接人工客服，请稍等。', en: 'I am getting a colleague for you, one moment please.' },
  offline: {
    'zh-CN': '现在没有客服在线，您可以留言，我们会尽快回复。',
    en: 'Nobody is here right now. Leave a message and we will get back to you.',
  },
  bye: { 'zh-CN': '感谢您的咨询，再见！', en: 'Thank you for getting in touch. Goodbye!' },
  flow: { 'zh-CN': '主流程', en: 'Main' },
} as const;

/** A small bot that works: says hello, and brings a person when asked. `languages`: at least one; the first is the bot's own. */
export function startDocument(name: string, languages: readonly string[]): BotDocument {
  const say = (key: keyof typeof words): Record<string, string> =>
    Object.fromEntries(languages.map((language) => [language, words[key][nearestLocale(language)]]));
  const node = (
    type: string,
    at: [x: number, y: number],
    config: Record<string, Json>,
    next: Record<string, string>,
  ): DocNode => ({
    type,
    version: 1,
    at,
    config,
    next,
  });
  const first = nearestLocale(languages[0] ?? 'en');
  return BotDocument.parse({
    name,
    languages: [...languages],
    main: 'main',
    flows: {
      main: {
        name: words.flow[first],
        nodes: {
          start: node('start', [32, 32], {}, { next: 'greeting' }),
          greeting: node(
            'choices',
            [32, 112],
            {
              prompt: say('greeting'),
              rows: [{ id: 'person', label: say('person'), says: [words.person['zh-CN'], '人工', 'agent', 'human'] }],
            },
            { 'row:person': 'person', else: 'person', silent: 'bye' },
          ),
          person: node(
            'handoff',
            [288, 112],
            { announce: say('announce'), offline: say('offline') },
            {
              resolved: 'bye',
              returned: 'greeting',
              timeout: 'bye',
              offline: 'bye',
              cancelled: 'greeting',
              'message-left': 'bye',
              error: 'bye',
            },
          ),
          bye: node('end', [544, 112], { text: say('bye') }, {}),
        },
      },
    },
  });
}
