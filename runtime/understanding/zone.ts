// Where a bot's customers are: what "today" and "half past five" mean.
import type { BotDocument } from '@dialoom/shared/document/document';

const formats = new Map<string, Intl.DateTimeFormat | undefined>();
/** Nothing for a zone this machine does not know; lint tells. */
function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formats.has(zone)) return formats.get(zone);
  let made: Intl.DateTimeFormat | undefined;
  try {
    made = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  if (formats.size > 500) formats.clear();
  formats.set(zone, made);
  return made;
}

/** Minutes east of UTC at that moment: of the bot's own zone, else by the language of the conversation. */
export function zoneOf(settings: Pick<BotDocument['settings'], 'zone'>, locale: string, at: number): number {
  const format = settings.zone === undefined ? undefined : formatOf(settings.zone);
  const said = format?.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  if (said === undefined) return /^zh/i.test(locale) ? 480 : 0;
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(said) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
