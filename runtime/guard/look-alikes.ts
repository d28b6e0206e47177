// Letters that are drawn like a Latin one, and the digits that are written for letters. Own tables.

const rows: readonly (readonly [string, string])[] = [
  // Cyrillic, small and capital
  ['аАеЕоОрРсСуУхХіІјЈѕЅԁԂӏӀһҺԛԚԝԜвВнНкКмМтТ', 'aaeeooppccyyxxiijjssddllhhqqwwbbhhkkmmtt'],
  ['гпиѵѴьЬЯИғҒԌԍзЗүҮҳҲҝҜңҢҫҪєЄқҚґԏҏҎӿ', 'rnuvvbbrnffggzzyyxxkkhhcceekkrtppx'],
  // Greek: capitals and small ones look like different letters
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'abezhikmnoptyx'],
  ['αβγδεζηικνορςστυχωϲϳ', 'abydeznikvopsotuxwcj'],
  // Cherokee, Armenian
  ['ᎪᏴᏟᏣᎠᎬᏀᎻᎥᏆᎫᏦᏞᎷᎾᏢᎡᏒᏚᎢᏙᏔᎳᎽᎩᏃ', 'abccdeghiijklmoprrstvwwyyz'],
  // Lisu, Canadian syllabics: capitals in all but name
  ['ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ', 'bpdtgkjczfmnlsrvhwxyaeiou'],
  ['ᗩᗷᑕᗪᗴᖴᘜᕼᒍᒪᗰᑎᑭᖇᔕᑌᐯᗯ᙭', 'abcdefghjlmnprsuvwx'],
  ['օՕսՍոՈռհցզյլԼՏիք', 'oouunnnhgqjllshp'],
  // Latin letters with a stroke, a hook or without a dot, and small capitals: none has a compatibility form
  [
    'øđħłıŧƒɑɡɩƀɓƃƈȼðɖɗƌɇəɛǥɠɦɨɉȷʝƙƚɫɬɭɱŋɲɳƞɵƥɋɍɾɼɽʂȿſƫƭʈʉʋɏƴƶʐȥɀⱥⱦꝑꝃꞓ',
    'odhlitfagibbbccddddeeegghijjjkllllmnnnnopqrrrrssstttuvyyzzzzatpkc',
  ],
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnopqrstuvwyz'],
];

/** Look-alike -> Latin small letter. */
export const lookAlikes: ReadonlyMap<string, string> = (() => {
  const read = rows.flatMap(([from, to]) => [...from].map((one, i): [string, string] => [one, to.charAt(i)]));
  return new Map([...read.map(([one, letter]): [string, string] => [one.toLowerCase(), letter]), ...read]); // what a row says itself comes last
})();

/** A digit and the letters it is written for. */
const digits: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'il',
  2: 'z',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
};

/** Symbols that may stand for each other have one class: what the automaton reads. Whether they really do is asked afterwards. */
const classes = (() => {
  const table = new Uint8Array(128).map((_, code) => code);
  for (const [digit, letters] of Object.entries(digits))
    for (const one of digit + letters) table[one.charCodeAt(0)] = letters.charCodeAt(0);
  return table;
})();
export const classOf = (symbol: number): number => (symbol < 128 ? (classes[symbol] ?? symbol) : symbol);

const written = new Set(Object.entries(digits).flatMap(([digit, letters]) => [...letters].map((one) => digit + one)));
/** May this symbol of a text stand for that one of a word: the same, or a digit written for a letter. */
export const standsFor = (symbol: number, listed: number): boolean =>
  symbol === listed ||
  (symbol < 58 && listed < 128 && written.has(String.fromCharCode(symbol) + String.fromCharCode(listed)));
