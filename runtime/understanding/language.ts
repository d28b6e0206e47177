// Which of a bot's languages a text is written in, or asks for: by its script, and among Latin ones by words that only one language has.
// Silent when in doubt.
import { simplified } from '../guard/traditional.ts';

const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];
const LATIN = /\p{Script=Latin}/gu;
/** Words of everyday English. One of them beside another word tells a sentence from a brand or a name written among other letters. */
const ENGLISH = new Set(
  'i you we they he she it my your our the a an is are am was were be do does did can could will would should have has had where when what which who how why not no yes and or but to for from of in on at with about please thanks thank help need want hello hi hey order'.split(
    ' ',
  ),
);
const LONGEST = 2_000;
const baseOf = (language: string) => language.toLowerCase().split('-')[0] ?? '';
const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/**
 * The language to go on in, when it is another than `current`.
 * @param languages the bot's own, the first is its default
 * @returns one of `languages`; nothing when the text says too little (numbers, names, one word) or the bot has no such language
 */
export function otherLanguage(text: string, languages: readonly string[], current: string): string | undefined {
  const found = anotherBase(text, languages, current);
  const chinese = languages.filter((language) => baseOf(language) === 'zh');
  if (chinese.length < 2 || baseOf(found ?? current) !== 'zh') return found;
  // two kinds of Chinese: by signs that only one of them writes
  const fitting = chinese.find((language) => isTraditional(language) === scriptOf(text));
  if (fitting === undefined) return found;
  return fitting === current ? undefined : fitting;
}

function anotherBase(text: string, languages: readonly string[], current: string): string | undefined {
  const plain = text.slice(0, LONGEST).replace(/\S*(?:@|:\/\/|www\.)\S*/g, ' '); // addresses are of no language
  const latin = count(plain, LATIN);
  for (const [language, letters] of scripts) {
    const own = count(plain, letters);
    if (own === 0) continue;
    // a Chinese name in an English sentence, a brand in a Chinese one
    if (own * 2 < latin / 3) break;
    return unlessCurrent(languages, language, current);
  }
  const words = plain.toLowerCase().match(/[\p{L}']+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.has(word)).length;
  if (words.length < 2 || english === 0 || english * 6 < words.length) return undefined;
  return unlessCurrent(languages, 'en', current);
}

const isTraditional = (language: string): boolean => /^zh-(hant|tw|hk|mo)\b/i.test(language);
let short: ReadonlySet<number> | undefined;
/** True: traditional, false: simplified, nothing: both would write it so. One sign is too little. */
function scriptOf(text: string): boolean | undefined {
  short ??= new Set([...simplified.values()].filter((point) => !simplified.has(point)));
  let traditional = 0;
  let plain = 0;
  for (const sign of text.slice(0, LONGEST)) {
    const point = sign.codePointAt(0) ?? 0;
    if (simplified.has(point)) traditional++;
    else if (short.has(point)) plain++;
  }
  if (traditional >= 2 && traditional > plain * 2) return true;
  return plain >= 2 && plain > traditional * 2 ? false : undefined;
}

/** A few Chinese signs that say nothing a name or a place could not be: no reason to change the language. */
export const mayBeName = (text: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(text.trim()) &&
  !/[我你您他她它这那哪什怎吗呢吧啊的了是不没要想有在能可请好谢退换查买订单货款客服人工钱费]/u.test(text);

/** How languages are called in Chinese and English, and by themselves. */
const called: readonly (readonly [base: string, names: string])[] = [
  ['zh', '中文|汉语|漢語|普通话|普通話|国语|國語|华语|華語|chinese|mandarin'],
  ['en', '英文|英语|英語|english'],
  ['ja', '日文|日语|日語|日本語|japanese'],
  ['ko', '韩文|韩语|韓文|韓語|한국어|korean'],
  ['fr', '法文|法语|法語|français|francais|french'],
  ['de', '德文|德语|德語|deutsch|german'],
  ['es', '西班牙文|西班牙语|西班牙語|español|espanol|spanish'],
  ['ru', '俄文|俄语|俄語|русский|russian'],
];
const named = called.map(([base, names]) => [base, new RegExp(`^(.*?)(?:${names})(.*)$`, 'u')] as const);
const FRONT =
  /^(请|請|麻烦|麻煩|能不能|能|可以|可不可以|能否|你|您|跟我|和我|给我|給我|帮我|幫我|我想|我要|我们|我們|咱们|切换|切換|换成|換成|换|換|改成|改|转成|轉成|到|成|为|為|用|使用|说|說|讲|講|回答|回复|回覆|hi|hello|ok|please|pls|can|could|would|may|we|you|i|us|let|lets|let's|do|speak|talk|reply|answer|write|switch|change|to|in|into|use|using|want|like|prefer|need|continue|with|me|the|language)+$/u;
const BEHIND =
  /^(吧|吗|嗎|好吗|好嗎|可以吗|可以嗎|回答|回复|回覆|说|說|讲|講|聊|沟通|溝通|交流|谢谢|謝謝|服务|服務|版|please|pls|thanks|thankyou|thank|you|only|instead|now|version|ok|is|better|if|possible)*$/u;

/** The language that a message asks for and for nothing else: "English please", 「请说中文」. Nothing: it is about something else. */
export function wantedLanguage(text: string, languages: readonly string[]): string | undefined {
  if (languages.length < 2 || text.length > 60) return undefined;
  const plain = text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{M}']+/gu, ''); // prettier-ignore
  for (const [base, around] of named) {
    const language = languages.find((one) => baseOf(one) === base);
    const parts = language === undefined ? null : around.exec(plain);
    const [, front = '', behind = ''] = parts ?? [];
    if (parts && (front === '' || FRONT.test(front)) && BEHIND.test(behind)) return language;
  }
  return undefined;
}

function unlessCurrent(languages: readonly string[], base: string, current: string): string | undefined {
  if (baseOf(current) === base) return undefined;
  return languages.find((language) => baseOf(language) === base);
}
