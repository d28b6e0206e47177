// A text as features: no reliance on spaces for Chinese, whole words and their pieces for the rest. Works offline, in any mix of languages.

/** Said out of politeness, whatever is wanted: it must neither help nor hurt. */
const POLITE =
  /^(你好|您好|嗨|哈喽|请问(一下)?|麻烦(你|您)?|不好意思|那个|hi|hello|hey|please|excuse me|sorry)[,，。.!！\s~]*|[,，。.!！?？\s~]*(谢谢(你|您)?|多谢|拜托(了)?|thanks|thank you|please|好吗|可以吗|呢|呀|啊|吧|哦)[,，。.!！?？\s~]*$/giu;
const FUNCTION = new Set(
  'a an the is are am be was were do does did to of in on at for and or i you he she it we they me my your his her its our their this that these those with can could would will shall may have has had what which who how'.split(
    ' ',
  ),
);

/** One form for texts that differ only in width, case, spaces, politeness or closing marks. */
export function normal(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  let bare = folded;
  for (;;) {
    const less = bare.replace(POLITE, '').replace(CLOSING, '').trim();
    if (less === bare || less === '') return bare;
    bare = less;
  }
}
const CLOSING = /[?？!！。.,，;；:：~、\s]+$/u;

const GREETING =
  /^(在吗|在么|在不在|有人吗|有人在吗|你好|您好|嗨|哈喽|哈啰|早上好|上午好|中午好|下午好|晚上好|早|亲|hi|hello|hey|hiya|yo|good (morning|afternoon|evening|day)|anyone( there)?|anybody( there)?|are you there)(啊|呀|吗|哦|呢)?$/u;
/** Nothing but a greeting. */
export const isGreeting = (text: string): boolean => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, ' ')
    .trim();
  return (
    plain !== '' &&
    plain.split(' ').length <= 4 &&
    (GREETING.test(plain) || plain.split(' ').every((word) => GREETING.test(word)))
  );
};

/** Features with repeats; numbers are one feature, since their value is not what is meant. */
export function featuresOf(text: string): string[] {
  const out: string[] = [];
  const plain = normal(text).replace(/\d+([.,:]\d+)*/g, ' # ');
  let before = '^';
  for (const [token] of plain.matchAll(/\p{Script=Han}+|[\p{L}\p{M}'’]+|#/gu)) {
    if (/^\p{Script=Han}/u.test(token)) {
      const signs = [...token];
      for (let i = 0; i < signs.length; i++) {
        out.push(`c${signs[i]}`);
        if (i > 0) out.push(`c${signs[i - 1]}${signs[i]}`);
        if (i > 1) out.push(`c${signs[i - 2]}${signs[i - 1]}${signs[i]}`);
      }
      before = signs.at(-1) ?? before;
      continue;
    }
    const word = token.replace(/['’]/g, '');
    out.push(FUNCTION.has(word) ? `f${word}` : `w${word}`, `b${before}_${word}`);
    if (!FUNCTION.has(word) && word.length > 3)
      for (let i = 0; i + 3 <= word.length + 1; i++) out.push(`g${`${word}$`.slice(i, i + 3)}`);
    before = word;
  }
  return out;
}
