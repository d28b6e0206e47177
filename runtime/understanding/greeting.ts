// A bare greeting: nothing is wanted yet, so nothing may be guessed from it.
const WORD =
  /^(在吗|在么|在嘛|在不在|有人吗|有人在吗|你好|您好|你们好|大家好|嗨|嘿|哈喽|哈啰|哈罗|早安|早上好|上午好|中午好|下午好|晚上好|早|亲|hi|hii+|hello|helloo+|hey|heya|hiya|howdy|greetings|yo|good (morning|afternoon|evening|day)|morning|evening|anyone( there)?|anybody( there)?|are you there|you there)(啊|呀|吗|哦|呢|哈)?$/u;
/** Who is greeted: it says nothing by itself, and some of it alone is a wish (客服, "team"). */
const ADDRESSED =
  /^(客服|小姐姐|亲|店家|老板|掌柜|there|again|all|everyone|everybody|guys|folks|team|friend|friends|bot|sir|madam|ma|am|dear)$/u;
const HAN_BESIDE = /(?<=\p{Script=Han})(?=[a-z])|(?<=[a-z])(?=\p{Script=Han})/gu;
/** 客服你好, 你好客服: written in one. */
const IN_ONE =
  /^(客服|老板|店家|亲)?(你好|您好|在吗|在不在|早上好|下午好|晚上好|嗨|哈喽)+(啊|呀|哦)?(客服|老板|店家|亲)?(啊|呀|哦|吗)?$/u;
/** Longer than any of them, four words and their signs. */
const LONGEST = 80;

/** Nothing but a greeting. */
export function isGreeting(text: string): boolean {
  if (text.length > LONGEST || /\d/.test(text)) return false; // most answers are numbers of something
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?:[\s\p{P}\p{S}\ufe0f]|\u200d)+/gu, ' ')
    .replace(HAN_BESIDE, ' ')
    .trim();
  if (plain === '') return false;
  const words = plain.split(' ');
  if (words.length > 4) return false;
  const greets = (word: string): boolean => WORD.test(word) || IN_ONE.test(word);
  // "good morning all": the greeting may be of two words or three
  for (let end = words.length; end > 0; end--)
    if (greets(words.slice(0, end).join(' ')) && words.slice(end).every((word) => greets(word) || ADDRESSED.test(word)))
      return true;
  return ADDRESSED.test(words[0] ?? '') && words.length > 1 && words.slice(1).every(greets); // 老板 在吗
}
