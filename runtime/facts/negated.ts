// "Not", "without", "other than": said before what is named, or behind it.

const HAN =
  /(?:没有|没|无|免|不含|不带|不要|不支持|不可|不能|不需要?|无需|无须|不用|不是|并非|不属于|不|非|除去|除了|除)$/;
const LATIN =
  /(?:\b(?:without|no|not|cannot|excluding|except|exclude|other than|apart from|aside from|besides|free of|lack|lacks|lacking)|n't)\s+(?:(?!find|see|decide|know|understand|wait|afford|sure|only|just)[a-z]+\s+)?(?:(?:have|has|had|need|needs|require|requires|include|includes|offer|offers|allow|allows|accept|accepts|come|comes|with|be|being|for|in|on|of|an?|any|the)\s+)*$/;
/** Either way: a question and no denial. */
const EITHER = /(?:有没有|是不是|能不能|可不可以|要不要|需不需要|用不用|是否|能否|可否)$/;
/** 孕妇不能用 */
const BEHIND = /^\s*(?:是|都|就)?(?:不能|不可以?|不宜|不许|禁用|慎用|不适[合用宜]|不支持|吃不了|用不了)/;
/** What is named is left out of all there is. */
const EXCEPT =
  /(?:除了|除去|除|不要|不算)\s*$|\b(?:except(?: for)?|other than|apart from|aside from|besides|excluding)\s+(?:the\s+)?$/;

/** @param before what stands in front of the name @param behind what follows it */
export function isNegated(before: string, behind: string): boolean {
  const front = before.trimEnd();
  if (EITHER.test(front)) return false;
  return HAN.test(front) || LATIN.test(before) || BEHIND.test(behind);
}
export const isExcepted = (before: string): boolean => EXCEPT.test(before);
