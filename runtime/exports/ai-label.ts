// The label of what a model made, as China's rules ask (《人工智能生成合成内容标识办法》, in force since 2025-09-01, and GB 45438-2025): words in the
// text that name both the machine and the making, and in the file's data a field `AIGC` of seven parts.
import type { Locale } from '@dialoom/shared/node/define';

export const aiWords: Readonly<Record<Locale, string>> = { 'zh-CN': 'AI 生成', en: 'AI-generated' };

/** The text with its label in front. */
export const labelled = (text: string, locale: Locale): string =>
  locale === 'en' ? `[${aiWords.en}] ${text}` : `【${aiWords['zh-CN']}】${text}`;

/** The parts of the field, in the standard's order (annex E). */
export type AigcField = {
  Label: '1';
  ContentProducer: string;
  ProduceID: string;
  ReservedCode1: '';
  ContentPropagator: string;
  PropagateID: string;
  ReservedCode2: '';
};
/**
 * Label 1: it is made by a model. Who spreads it is who made it: the bot's house.
 * @param producer what the bot is called
 * @param id of the message, or of the conversation it stands in
 */
export const aigc = (producer: string, id: string): AigcField => ({
  Label: '1',
  ContentProducer: producer,
  ProduceID: id,
  ReservedCode1: '',
  ContentPropagator: producer,
  PropagateID: id,
  ReservedCode2: '',
});
