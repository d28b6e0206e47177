// What a message is to the open question: the value, several of them, yes or no to a proposal, or a correction of the question before.
import type { Choice, FormField } from '@dialoom/shared/node/content';
import { asksCustomer, type Json, type Request } from '@dialoom/shared/node/effects';
import type { Understood } from '../conversation/parts.ts';
import type { Earlier, Found, Pending } from '../engine/types.ts';
import { beginsWithDenial, denialEnd, mayCorrect } from './entities/correction.ts';
import { exactChoice, findWanted } from './entities/find.ts';
import { fold } from './entities/fold.ts';
import { faultOf } from './entities/validate.ts';
import { readSlots, type House, type Read } from './read-slots.ts';
import { zoneOf } from './zone.ts';

type Heard = Pick<Understood, 'found' | 'refused' | 'agreed' | 'revised' | 'back'>;
type When = { at: number; locale: string };
type Wanted = Pick<Request<'ask'>, 'wants' | 'pattern' | 'list' | 'entity' | 'rule' | 'partial'> & {
  choices?: readonly Choice[];
};

/** Pure. @returns nothing in it when the message holds nothing that was asked for */
export function hear(pending: Pending, text: string, house: House, when: When): Heard {
  const { kind, request, earlier } = pending;
  if (!asksCustomer(kind)) return {};
  const here = heardHere(pending, text, house, when);
  let back = 0;
  for (let one = earlier; one; one = one.before) {
    const revised = revisedIn(one, pending, text, here, house, when);
    if (revised) return { ...revised, ...(back > 0 && { back }) };
    back++;
  }
  if (request['confirms'] === undefined) return here;
  return answeredProposal(request['confirms'] as Json, String(request['slot'] ?? request['wants']), text, here);
}

function heardHere({ kind, request }: Pending, text: string, house: House, when: When): Heard {
  const choices = kind === 'choose' ? (request['choices'] as readonly Choice[]) : undefined;
  const pressed = choices && (request['exact'] === true ? exactChoice(choices, text) : findWanted({ wants: 'choice', choices }, text, when.at, 0)); // prettier-ignore
  const slots = (request['slots'] ?? (kind === 'form' ? request['fields'] : undefined)) as readonly FormField[] | undefined; // prettier-ignore
  if (slots) {
    const { slot, held, partial } = request as Partial<Request<'ask'>>;
    if (pressed && slot !== undefined) return { found: [{ ...bare(pressed), type: slot }] };
    return given(readSlots(slots, text, house, { ...when, asked: slot, held, partial }));
  }
  if (choices) return pressed ? { found: [bare(pressed)] } : {};
  return given(heardOne(request as unknown as Wanted, request['confirms'] !== undefined, text, house, when));
}
const given = ({ found, refused }: Read): Heard => ({ ...(found.length > 0 && { found }), ...(refused.length > 0 && { refused }) }); // prettier-ignore
/** A hit of a list may be a near one. */
const bare = ({ type, value, start, end, ...more }: Found & { near?: true }): Found => ({ type, value, start, end, ...(more.near && { doubtful: true as const }) }); // prettier-ignore

/** The question as a slot, named by what it wants. */
function fieldOf({ wants, pattern, list, entity, rule, choices }: Wanted): FormField | undefined {
  if (choices) return { id: 'choice', label: '', required: true, help: '', kind: 'choice', choices: [...choices] };
  if (wants === 'text' || wants === 'intent' || wants === 'file') return undefined;
  const field = { id: wants, label: '', required: true, help: '', ...(rule && { rule }) };
  if (wants === 'list') return { ...field, kind: 'choice', choices: (list ?? []).map(({ value, says }) => ({ id: value, label: value, says })) };
  return { ...field, kind: wants, ...(pattern !== undefined && { pattern }), ...(entity !== undefined && { entity }) };
} // prettier-ignore

/** Kinds that are read in their own, wider way where nothing is taken back. */
const PLAIN: ReadonlySet<string> = new Set(['number', 'date', 'phone', 'email', 'pattern', 'list']);

function heardOne(wanted: Wanted, confirming: boolean, text: string, house: House, when: When): Read {
  const field = fieldOf(wanted);
  if (!field) return { found: [], refused: [] };
  const { id, rule } = field;
  if (PLAIN.has(id) && !confirming && !mayCorrect(text)) {
    const clock = { at: when.at, zoneMinutes: zoneOf(house.settings, when.locale, when.at) };
    const hit = findWanted(wanted, text, clock.at, clock.zoneMinutes);
    if (hit) {
      const fault = rule && faultOf(hit.value, rule, clock);
      const { value, start, end } = hit;
      return fault ? { found: [], refused: [{ type: id, value, reason: fault, start, end }] } : { found: [bare(hit)], refused: [] };
    }
  }
  return readSlots([field], text, house, { ...when, asked: id, partial: wanted.partial });
} // prettier-ignore

const YES =
  /^(?:是的?|对的?|嗯+|好的?|没错|可以|行|确认|正确|就是|yes|yeah|yep|yup|correct|right|exactly|ok|okay|sure|that's (?:right|it|correct))(?![\p{Script=Latin}\d])[呀啊吧了哦的]{0,2}/iu;
const NO = /^(?:不是|不对|不|错了|否|no|nope|wrong|not (?:that|this|it|really|quite))(?![\p{Script=Latin}\d])/iu;
/** "Yes, thanks" is one; a long sentence that begins with "yes" may be anything. */
const SHORT = 24;

/** To "did you mean …?": yes, no, or another value. */
function answeredProposal(proposed: Json, slot: string, given: string, { found = [], refused }: Heard): Heard {
  const text = fold(given).trim();
  const same = found.find(({ type, value }) => type === slot && JSON.stringify(value) === JSON.stringify(proposed));
  const others = found.filter((one) => one !== same);
  const heard: Heard = { ...(others.length > 0 && { found: others }), ...(refused && { refused }) };
  const denied = NO.test(text);
  // "no, Wednesday" may deny the very day that was proposed
  if (same && !denied) return { ...heard, agreed: true };
  if (others.length > 0 || refused) return YES.test(text) && proposed === true ? { ...heard, agreed: true } : heard;
  if (denied) return { agreed: false };
  return YES.test(text) && text.length <= SHORT ? { agreed: true } : heard;
}

/** Longer than this is an answer to an open question, whatever it begins with. */
const AFTERTHOUGHT = 40;

/** "No, Thursday", said to the next question. */
function revisedIn(earlier: Earlier, pending: Pending, text: string, here: Heard, house: House, when: When): Heard | undefined {
  if (!mayCorrect(text)) return undefined;
  const slots = earlier.request['slots'] as readonly FormField[] | undefined;
  const field = slots ? undefined : fieldOf(earlier.request as unknown as Wanted);
  if (!field && !slots) return undefined;
  const begins = beginsWithDenial(text);
  // what answers the open question answers it, unless it begins by taking back
  if ((here.found ?? here.refused) && !begins) return undefined;
  const open = pending.kind === 'ask' && ['text', 'intent', 'file'].includes(String(pending.request['wants'] ?? 'text'));
  if (open && (!begins || text.length > AFTERTHOUGHT)) return undefined;
  if (slots) return revisedSlots(slots, text, house, when);
  if (!field) return undefined;
  const { found, refused } = readSlots(pressable([field], text), text, house, { ...when, held: [field.id] });
  const [no] = refused;
  if (no) return { revised: no.value ?? null, refused: [{ ...no, type: 'revised' }] };
  const [hit] = found;
  if (!hit?.corrected || hit.doubtful || JSON.stringify(hit.value) === JSON.stringify(earlier.value)) return undefined;
  return { revised: hit.value };
} // prettier-ignore

/** Said to the question after a form: of all its slots, those that are taken back. */
function revisedSlots(slots: readonly FormField[], text: string, house: House, when: When): Heard | undefined {
  const { found, refused } = readSlots(pressable(slots, text), text, house, { ...when, held: slots.map(({ id }) => id) }); // prettier-ignore
  const changed = found.filter(({ corrected, doubtful }) => corrected && !doubtful);
  if (changed.length + refused.length === 0) return undefined;
  return {
    revised: Object.fromEntries(changed.map(({ type, value }) => [type, value])),
    ...(refused.length > 0 && { refused }),
  };
}

/** The “no” that takes something back presses no button. */
function pressable(fields: readonly FormField[], text: string): FormField[] {
  const denial = fold(text.slice(0, denialEnd(text))).toLowerCase();
  const isDenial = (words: string) => words !== '' && denial.includes(fold(words).toLowerCase());
  return fields.map((field) =>
    field.choices ? { ...field, choices: field.choices.filter(({ label, says }) => ![label, ...says].some(isDenial)) } : field,
  ); // prettier-ignore
}
