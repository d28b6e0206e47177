// Numbers with what they count or measure: 3公斤, two hours. Made of the numbers that were found.
import { MEASURE } from './counts.ts';
import type { Entity } from './entity.ts';

const HAN_TIME = /^\s?(?:个)?(?:半)?(小时|钟头|分钟|分|刻钟|秒钟?|天|日|周|星期|礼拜|个月|月|年)(?!前|后|级)/;
const LATIN_TIME = /^[ -]?(hours?|hrs?|h|minutes?|mins?|seconds?|secs?|days?|weeks?|months?|years?|fortnights?)\b/i;
const minutes: readonly [RegExp, number][] = [
  [/^(?:小时|钟头|h)/i, 60],
  [/^(?:分|mi)/i, 1],
  [/^刻/, 15],
  [/^(?:秒|s)/i, 1 / 60],
  [/^(?:天|日|d)/i, 1_440],
  [/^(?:周|星期|礼拜|w)/i, 10_080],
  [/^f/i, 20_160],
  [/^(?:个月|月|mo)/i, 43_200],
  [/^(?:年|y)/i, 525_600],
];
const UNIT_HAN = new RegExp(`^\\s?(${MEASURE})`);
const UNIT_LATIN = /^[ -]?(kg|kilos?|kilograms?|grams?|g|mg|lbs?|pounds?|oz|ounces?|km|kilomet(?:er|re)s?|cm|mm|m|met(?:er|re)s?|miles?|inch(?:es)?|feet|foot|ft|yards?|l|lit(?:er|re)s?|ml|boxes|box|packs?|pieces?|pcs|pairs?|bottles?|bags?|items?|units?|sets?|people|guests?|persons?|cups?)\b/i; // prettier-ignore

/** Durations in minutes, quantities as `{value, unit}` with the unit as it was said. */
export function measured(text: string, numbers: readonly Entity[]): Entity[] {
  return numbers.flatMap((number): Entity[] => {
    const { value, start, end } = number;
    if (number.type !== 'number' || typeof value !== 'number') return [];
    const after = text.slice(end, end + 16);
    const time = HAN_TIME.exec(after) ?? LATIN_TIME.exec(after);
    if (time) {
      const factor = minutes.find(([pattern]) => pattern.test(time[1] ?? ''))?.[1] ?? 1;
      const half = /半/.test(time[0].slice(0, 2)) ? 0.5 : 0;
      return [{ type: 'duration', value: { minutes: Number(((value + half) * factor).toPrecision(12)) }, start, end: end + time[0].length }]; // prettier-ignore
    }
    const unit = UNIT_LATIN.exec(after) ?? UNIT_HAN.exec(after);
    return unit ? [{ type: 'quantity', value: { value, unit: unit[1] ?? '' }, start, end: end + unit[0].length }] : [];
  });
}
