// An amount of an order in words. It is kept in hundredths, whatever the currency.
const DIGITS = 2;

/** As many decimals as the currency has (yen: none), but none that was typed is left out; without a currency a plain number with two. */
export function moneyWords({ amountCents, currency }: { amountCents: number | null; currency: string }, locale: string): string {
  if (amountCents === null) return '';
  const amount = amountCents / 100;
  if (currency === '') return new Intl.NumberFormat(locale, { minimumFractionDigits: DIGITS }).format(amount);
  const { minimumFractionDigits: usual = DIGITS } = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions();
  const least = amountCents % 100 === 0 ? Math.min(usual, DIGITS) : DIGITS;
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: least, maximumFractionDigits: DIGITS }).format(amount);
} // prettier-ignore
/** What is typed: hundredths, null for nothing, undefined for what is no amount. */
export function typedCents(text: string): number | null | undefined {
  const plain = text.trim().replace(/[,，\s]/g, '');
  if (plain === '') return null;
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(plain)) return undefined;
  return Math.round(Number(plain) * 100);
}
