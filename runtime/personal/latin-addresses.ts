// Addresses in Latin letters: a house on a street with what stands before (flat, floor) and behind (town, state, postcode), post boxes,
// and houses without a number whose postcode proves them.
import { each } from '../understanding/entities/entity.ts';
import { Taken } from './taken.ts';

type Add = (start: number, end: number) => void;

const STREET =
  '(?:Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Ter|Crescent|Cres|Close|Parkway|Pkwy|Highway|Hwy|Gardens|Gdns|Row|Walk|Grove|Mews|Quay|Plaza|Circle|Cir|Trail|Trl|Alley|Path|Pike|Turnpike|Loop|Cove|Bend|Ridge|Crossing|Rise|Vale|Wharf|Yard|Arcade|Esplanade|Promenade|Parade|Circus|Green|Hill|View|Fields?|Park|Gate|Bank|Drove|Heights|Point|Pointe|Glen|Hollow|Run|Landing|Common|Commons|Manor|Estate|Expressway|Freeway|Bypass)';
const SMALL_STREET =
  '(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|square|terrace|crescent|close|parkway|gardens|row|grove|mews)';
/** Street kinds that are everyday words: a town or a postcode must follow. */
const LOOSE =
  /\b(?:Green|Hill|View|Fields?|Park|Gate|Bank|Heights|Point|Run|Common|Commons|Manor|Estate|Run|Way|Drive|Court|Place|Square|Circle|Close|Walk|Row|Path|Loop|Bend|Rise|Yard|Landing|Plaza|Pike|Trail|Crossing)\.?$/u;
const WORD = "\\p{Lu}\\p{L}*(?:['’.-]\\p{L}+)*\\.?";
const POSTCODE =
  '(?:[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|(?:[A-Z]{2}|[A-Z]{2,3}|[A-Z][a-z]+(?: [A-Z][a-z]+)?),? \\d{4,6}(?:-\\d{4})?(?![\\d-])|\\d{5}(?:-\\d{4})?(?![\\d-])|\\d{6}(?!\\d)|(?:[A-Z]{2} )?[A-Z]\\d[A-Z] ?\\d[A-Z]\\d|[A-Z]{2}(?![A-Za-z\\d]))';
const INNER =
  '(?:Apt|Apartment|Suite|Ste|Unit|Flat|Floor|Fl|Dock|Bay|Gate|Door|Stop|Wing|Entrance|Shop|Stall|Warehouse|Hangar|Slip|Pod|Space|Desk|Room|Rm|Level|Lvl|Block|Blk|Tower|Building|Bldg|Bldng|Lot|Office|House|Villa|Penthouse|No|Nr|#)(?:\\.? ?#?\\d[A-Za-z0-9/-]{0,6}|\\.? [A-Za-z]{1,2}\\d{0,4}(?![A-Za-z]))|#[0-9][0-9-]{0,7}|\\d{1,3}(?:st|nd|rd|th) [Ff]loor|\\d{1,3}/F|[Gg]round [Ff]loor|[A-Z]\\d{1,4}(?![A-Za-z0-9])';
const TOWN =
  "(?:St\\.? )?[A-Z][a-zà-ÿ'’-]+\\.?(?: (?:of|upon|on|the|de|la|le|in|by|under) [A-Z][a-zà-ÿ'’-]+| [A-Z][a-zà-ÿ'’-]+){0,3}";
const COUNTRY =
  '(?:USA|U\\.S\\.A\\.|US|UK|U\\.K\\.|United Kingdom|United States|England|Scotland|Wales|Ireland|Australia|Canada|Singapore|Hong Kong|New Zealand|China|Germany|France|Italy|Spain|HK|NZ)';
const TAIL = `(?:,? (?:${INNER}))*(?:, (?!(?:and|or|but|please|thanks)\\b)(?:${INNER}|${TOWN}(?! ?(?:Street|Road|Avenue)\\b)(?! is\\b)))*(?:, \\d{4,5} [A-Z][a-zà-ÿ]+(?: [A-Z][a-zà-ÿ]+)?(?! \\d))?(?:,? ${POSTCODE})?(?:,? ${COUNTRY}(?![A-Za-z]))?`;
/** Before the house: Flat 2, Oakfield House, 14 High Street. */
const ROOM = `(?:(?:${INNER}),? (?:(?:\\d{1,3}/F|${INNER}),? ){0,2}(?:(?:${WORD} ){0,3}(?:House|Court|Building|Tower|Centre|Center|Mansions?|Apartments|Lodge|Hall|Plaza|Estate|Park),? )?|(?:${WORD} ){1,3}(?:House|Mansions?|Apartments|Lodge|Cottage),? )?`;
const SIDE = '(?: (?:[NSEW]|NE|NW|SE|SW|North|South|East|West)(?![A-Za-z]))?';
const HOUSE = '(?:\\d{1,4}/)?\\d{1,5}[A-Za-z]?(?:[-–]\\d{1,5}[A-Za-z]?)?';
const ON_STREET = new RegExp(
  `(?<![\\w$£€#.,-])(${ROOM})(${HOUSE},? (?:(?:[NSEW]|NE|NW|SE|SW)\\.? |(?:North|South|East|West|Upper|Lower|Old|New) )?(?:(?:County|State) (?:Road|Route|Highway) \\d{1,4}|(?:The (?=[A-Z][a-z]+(?:,|$))|St\\.? )?(?:(?:${WORD}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}${STREET}|The ${STREET}|(?:Highway|Route|Hwy|Rte) \\d{1,4}|${WORD}(?:way|gate|side|field)(?![a-z])|Broadway|(?:Rue|Via|Viale|Calle|Avenida|Av\\.|Rua|Plaza|Piazza|Boulevard|Avenue|Allée|Place|Paseo|Carrer|Jalan|Rue de|Avenue de)(?: (?:de|du|des|de la|del|della|di|do|da|la|le))?(?: ${WORD}){1,3}))(?![A-Za-z])(?:\\.(?=,))?${SIDE}(${TAIL})`,
  'gu',
);
/** Hauptstraße 21, Via Roma 10 */
const BEFORE_NUMBER = new RegExp(
  `(?<![\\w])(?:[A-ZÄÖÜ][a-zäöüß]+(?:straße|strasse|str\\.|weg|platz|allee|gasse|ring|laan|straat|gatan|gata|vej|vägen|veien|katu)|(?:Via|Viale|Corso|Piazza|Calle|Avenida|Paseo|Rua|Carrer|Ulica|ul\\.|Jalan|Plaza)(?: (?:de|del|della|di|do|da|dos|la|los|las|el))?(?: ${WORD}){1,3}),? \\d{1,4}[a-zA-Z]?(?:, ?\\d{4,5}(?:-\\d{3})? ${TOWN}|, ${TOWN})?(?:, ${COUNTRY})?`,
  'gu',
);
const ABROAD = `(?:,? \\d{4,5} [A-Z][a-zà-ÿ]+)?`;
const BOX = new RegExp(
  `(?<![A-Za-z])(?:P\\.? ?O\\.? ?Box|PO BOX|Post Office Box|GPO Box|Private Bag) \\d{1,6}${TAIL}`,
  'gu',
);
/** Rose Cottage, Mill Lane, Ashby LE65 1AA */
const BRITISH = new RegExp(
  `(?<![\\w'’])(?:(?:${INNER}|${WORD}(?: ${WORD}){0,3}|\\d{1,4}[A-Za-z]? ${WORD}(?: ${WORD}){0,2}), ){1,5}${WORD}(?: ${WORD}){0,2},? [A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?![A-Za-z\\d])`,
  'gu',
);
/** The town behind a street without a comma: Denver CO 80202. */
const BARE_TOWN = new RegExp(`^ ${WORD}(?: ${WORD})?,? (?:[A-Z]{2}|[A-Z]{3})(?: \\d{4,5})?(?!\\w)|^ ${WORD}(?: ${WORD}){0,2} [A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?!\\w)|^ [A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}(?!\\w)|^ (?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \\d{4}(?!\\d)`, 'u'); // prettier-ignore
/** Typed without capitals, where a word says what comes. */
const PLAIN = new RegExp(
  `(?:address(?: is|:)?|live at|living at|lives at|i['’]?m at|we['’]re at|house is|home is|ship(?: it)? to|deliver(?: it| them)? to|send(?: it| them)? to|moved to|collect from|pick ?up (?:from|at)|come to|live on|outside|technician to)[:,]? ((?:(?:flat|apt|apartment|unit|suite) [a-z0-9]{1,5},? )?\\d{1,5}[a-z]? (?:(?:n|s|e|w|north|south|east|west)\\.? )?(?:[a-z']+ ){1,3}${SMALL_STREET}(?![a-z])(?:,? (?:apt|apartment|unit|suite|flat|#) ?[a-z0-9]{1,6})?(?:, [a-z]{3,20}(?: [a-z]{3,20})?(?=$|[,.;!?]))?(?:,? [a-z]{2} \\d{5}| \\d{5})?)`,
  'giu',
);
const NO_STREET =
  /^\d{1,5} (?:(?:Main|Day|Days|Hour|Hours|Week|Year|Star|Pin|Piece|Way|One|Two|Good|Best|New|Free|Great|Hard|Test|Tennis|King|Queen|Double|Twin|Single|USB|Disk|Flash|Thumb|GB|TB|Mb) )+(?:features|Drive|Way|Court|Place|Square|Park|Run|Point|View|Circle)$|^\d{1,5} (?:Hour|Day|Minute|Min|Star|Year|Week|Month|Mile|Km)\b/u;
/** A shop's own place is no secret. */
const OF_A_HOUSE =
  /(?:your|the|is your|is the) (?:[a-z]+ )?(?:store|shop|branch|office|hotel|restaurant|location|showroom|headquarters|hq|clinic|showroom|warehouse|outlet|venue|boutique)(?: is| are)?(?: still)?(?: located| based)?(?: at| on| in)? $/iu;

export function findLatinAddresses(text: string, put: Add): void {
  const taken = new Taken(text.length);
  const add = (start: number, end: number) => {
    taken.take(start, end);
    put(start, end);
  };
  each(ON_STREET, text, ({ 0: whole, 1: room = '', 2: street = '', 3: tail = '', index }) => {
    if (NO_STREET.test(street) || OF_A_HOUSE.test(text.slice(Math.max(0, index - 48), index))) return;
    let end = index + whole.length;
    if (!/(?:[A-Z]{2}(?: \d{5})?|\d{4,6}|\d[A-Z]{2})$/.test(whole))
      end += BARE_TOWN.exec(text.slice(end, end + 48))?.[0].length ?? 0;
    const more = tail !== '' || room !== '' || end > index + whole.length;
    const after = text.slice(end, end + 16);
    // 2 Main Street vendors, 24 Hour Drive through: something goes on that is no sentence about a place
    if (
      !more &&
      LOOSE.test(street) &&
      /^ [a-z]/u.test(after) &&
      !GOES_ON.test(after) &&
      !LIVES.test(text.slice(Math.max(0, index - 24), index))
    )
      return;
    if (!more && /^ (?:vendors|shops|stores|restaurants|residents|businesses)\b/u.test(after)) return;
    if (room === '') index -= UNIT_BEFORE.exec(text.slice(Math.max(0, index - 12), index))?.[0].length ?? 0;
    // at a full stop that ends the sentence the address ends, too
    add(index, index + text.slice(index, end).replace(/[.,]$/u, '').length);
  });
  each(new RegExp(BEFORE_NUMBER.source + ABROAD, 'gu'), text, ({ 0: whole, index }) =>
    add(index, index + whole.length),
  );
  each(BOX, text, ({ 0: whole, index }) => add(index, index + whole.length));
  if (/[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}/.test(text)) each(BRITISH, text, ({ 0: whole, index }) => {
      // the words before a colon or a verb are no part of it: only whole parts with capitals are taken
      const lead = /^(?:(?:I|We|My|Our|It|The|Please|Hi|Hello|Thanks|Address|Deliver|Send|Ship)\b[^,]*, )/u.exec(whole)?.[0].length ?? 0;
      if (taken.isFree(index, index + whole.length)) add(index + lead, index + whole.length);
    }); // prettier-ignore
  each(PLAIN, text, ({ 0: whole, 1: found = '', index }) =>
    add(index + whole.length - found.length, index + whole.length),
  );
}
const UNIT_BEFORE = /(?<![A-Za-z])(?:Apt|Apartment|Suite|Unit|Flat|Floor|Room|Level|Block|Shop|Lot)\.? $/u;
const GOES_ON =
  /^ (?:is|was|are|and|or|but|to|from|has|have|had|in|at|on|for|with|since|now|please|today|tomorrow|not|which|where|because|last|this|before|after|again|instead|if|so|by|near|keeps|still|by)(?![a-z])/u;
const LIVES =
  /(?:live|living|lives|address|house|home|moved|ship|deliver|send|sent|post|mail|to|at|outside|near|is|from)(?: it)?[: ]{1,3}$/iu;
