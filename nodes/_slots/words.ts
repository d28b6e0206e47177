// What is said around a value: it is not taken and why, it may be meant otherwise, it was changed. In the customer's language.
import { nearestLocale, type Locale, type Scope } from '@dialoom/shared/node/define';
import type { FormKind } from '@dialoom/shared/node/content';
import type { Json } from '@dialoom/shared/node/effects';
import type { SlotFault, SlotRule } from '@dialoom/shared/node/slot-rule';
import { shownValue } from './said.ts';

type Of = { kind: string; rule: SlotRule | undefined; days: string };
type Reason = (of: Of) => string;
const days = {
  'zh-CN': ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['', 'Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'],
} as const;

const reasons: Readonly<Record<Locale, Readonly<Record<SlotFault, Reason>>>> = {
  'zh-CN': {
    'too-small': ({ rule }) => `不能小于 ${rule?.least ?? ''}，请换一个。`,
    'too-large': ({ rule }) => `不能大于 ${rule?.most ?? ''}，请换一个。`,
    'not-whole': () => '请说一个整数。',
    'not-later': ({ rule }) => (rule?.when === 'future' ? '要选今天以后的日子，请换一天。' : '那一天已经过了，请换一天。'),
    'not-earlier': ({ rule }) => (rule?.when === 'past' ? '要选今天以前的日子，请换一天。' : '那一天还没有到，请换一天。'),
    'too-far': ({ rule }) => `离今天不能超过 ${rule?.withinDays ?? ''} 天，请换一天。`,
    'wrong-weekday': ({ days }) => `只能选${days}，请换一天。`,
    'too-early': ({ rule }) => `最早 ${rule?.earliest ?? ''}，请换一个时间。`,
    'too-late': ({ rule }) => `最晚 ${rule?.latest ?? ''}，请换一个时间。`,
    'wrong-currency': ({ rule }) => `请用 ${rule?.currency ?? ''} 说金额。`,
    length: ({ kind }) => `${nameOf(kind)}的位数不对，请核对后再说一次。`,
    region: ({ kind }) => `${nameOf(kind)}的前六位不对，请核对后再说一次。`,
    birthday: ({ kind }) => `${nameOf(kind)}里的出生日期不对，请核对后再说一次。`,
    check: ({ kind }) => `${nameOf(kind)}的校验码不对，请核对后再说一次。`,
    'no-such-day': () => '没有这一天，请换一天。',
  },
  en: {
    'too-small': ({ rule }) => `It must be at least ${rule?.least ?? ''}. Please try another one.`,
    'too-large': ({ rule }) => `It must be at most ${rule?.most ?? ''}. Please try another one.`,
    'not-whole': () => 'Please give me a whole number.',
    'not-later': ({ rule }) => (rule?.when === 'future' ? 'It must be a day after today. Which one would suit you?' : 'That day is past. Which other day would suit you?'),
    'not-earlier': ({ rule }) => (rule?.when === 'past' ? 'It must be a day before today. Which one was it?' : 'That day is still to come. Which one was it?'),
    'too-far': ({ rule }) => `It must be within ${rule?.withinDays ?? ''} days of today. Which other day?`,
    'wrong-weekday': ({ days }) => `Only ${days} are possible. Which day would suit you?`,
    'too-early': ({ rule }) => `${rule?.earliest ?? ''} is the earliest. What other time would suit you?`,
    'too-late': ({ rule }) => `${rule?.latest ?? ''} is the latest. What other time would suit you?`,
    'wrong-currency': ({ rule }) => `Please give the amount in ${rule?.currency ?? ''}.`,
    length: ({ kind }) => `The ${englishName(kind)} has the wrong number of digits. Please check it.`,
    region: ({ kind }) => `The ${englishName(kind)} does not begin as it should. Please check it.`,
    birthday: ({ kind }) => `The birthday in the ${englishName(kind)} is not a day. Please check it.`,
    check: ({ kind }) => `The check digit of the ${englishName(kind)} is wrong. Please check it.`,
    'no-such-day': () => 'There is no such day. Which one did you mean?',
  },
}; // prettier-ignore
const nameOf = (kind: string): string =>
  ({ idcard: '身份证号', bankcard: '银行卡号', phone: '电话号码' })[kind] ?? '号码';
const englishName = (kind: string): string => ({ idcard: 'ID number', bankcard: 'card number', phone: 'phone number' })[kind] ?? 'number'; // prettier-ignore

/** Why a value is not taken, and what to do. */
export function reasonWords(reason: SlotFault, kind: string, rule: SlotRule | undefined, locale: string): string {
  const near = nearestLocale(locale);
  const named = (rule?.weekdays ?? []).map((day) => days[near][day] ?? '').join(near === 'en' ? ', ' : '、');
  return reasons[near][reason]({ kind, rule, days: named });
}

const retries: Readonly<Record<Locale, Readonly<Record<FormKind, string>>>> = {
  'zh-CN': {
    text: '请再说一次。',
    number: '请告诉我一个数字。',
    amount: '请告诉我金额，例如 100元。',
    percent: '请告诉我百分比，例如 20%。',
    discount: '请告诉我折扣，例如 八五折。',
    ordinal: '请告诉我第几个。',
    quantity: '请告诉我数量和单位，例如 3公斤。',
    date: '请告诉我日期，例如 11月25日 或 明天。',
    time: '请告诉我时间，例如 下午三点。',
    datetime: '请告诉我哪一天几点，例如 明天下午三点。',
    daterange: '请告诉我从哪天到哪天，例如 15号到18号。',
    duration: '请告诉我多长时间，例如 两个小时。',
    phone: '这不像电话号码，请再说一次。',
    email: '这不像邮箱地址，请再说一次。',
    url: '请发一个网址，例如 https://example.com。',
    order: '请告诉我订单号。',
    idcard: '这不像身份证号，请再说一次。',
    bankcard: '这不像银行卡号，请再说一次。',
    plate: '这不像车牌号，请再说一次。',
    person: '请告诉我姓名。',
    city: '请告诉我城市，例如 上海。',
    pattern: '格式不对，请再说一次。',
    choice: '请选其中一个。',
    entity: '不好意思，没有对上，请换个说法。',
  },
  en: {
    text: 'Please say that again.',
    number: 'Please give me a number.',
    amount: 'Please give me an amount, such as 100 dollars.',
    percent: 'Please give me a percentage, such as 20%.',
    discount: 'Please give me a discount, such as 15% off.',
    ordinal: 'Please tell me which one: the first, the second …',
    quantity: 'Please tell me how much, with its unit, such as 3 kg.',
    date: 'Please give me a date, such as 25 November or tomorrow.',
    time: 'Please give me a time, such as 3 pm.',
    datetime: 'Please give me a day and a time, such as tomorrow at 3 pm.',
    daterange: 'Please give me the first and the last day, such as 15 to 18 March.',
    duration: 'Please tell me how long, such as two hours.',
    phone: 'That does not look like a phone number. Please try again.',
    email: 'That does not look like an e-mail address. Please try again.',
    url: 'Please send me an address, such as https://example.com.',
    order: 'Please give me the order number.',
    idcard: 'That does not look like an ID number. Please try again.',
    bankcard: 'That does not look like a card number. Please try again.',
    plate: 'That does not look like a number plate. Please try again.',
    person: 'Please tell me the name.',
    city: 'Please tell me the town, such as London.',
    pattern: 'That is not in the right form. Please try again.',
    choice: 'Please take one of these.',
    entity: 'Sorry, I did not find that. Please say it in other words.',
  },
};
/** Nothing of the kind was found: what it looks like. */
export const retryWords = (kind: FormKind, locale: string): string => retries[nearestLocale(locale)][kind];

type Speaker = Pick<Scope, 'render' | 'locale'>;
const isEnglish = ({ locale }: Speaker) => nearestLocale(locale) === 'en';

/** "Did you mean …?", with what can be pressed beside it. */
export function proposal(
  speaker: Speaker,
  value: Json,
  either: readonly Json[],
): { prompt: string; suggest: string[] } {
  const en = isEnglish(speaker);
  if (either.length > 1) {
    const ways = either.map((one) => shownValue(speaker, one, true));
    return {
      prompt: en ? `Did you mean ${ways.join(' or ')}?` : `您是指${ways.join('，还是')}？`,
      suggest: ways.map((way) => way.slice(0, 80)),
    };
  }
  const said = shownValue(speaker, value);
  return { prompt: en ? `Did you mean ${said}?` : `您是指${said}吗？`, suggest: yesAndNo(speaker) };
}
export const yesAndNo = (speaker: Speaker): string[] => (isEnglish(speaker) ? ['Yes', 'No'] : ['是的', '不是']);
/** A value took the place of another. @param label of the field, where there are several */
export function changedWords(speaker: Speaker, value: Json, label = ''): string {
  const said = shownValue(speaker, value);
  if (!isEnglish(speaker)) return `好的，${label}改为${said}。`;
  return label === '' ? `All right: ${said}.` : `All right, ${label}: ${said}.`;
}
