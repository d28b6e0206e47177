// An amount of an order in words; without a currency it is a plain number with two digits.
export function moneyWords({ amountCents, currency }: { amountCents: number | null; currency: string }, locale: string): string {
  if (amountCents === null) return '';
  const amount = amountCents / 100;
  if (currency === '') return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount);
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(amount); // prettier-ignore
} // prettier-ignore
/** What is typed: hundredths, null for nothing, undefined for what is no amount. */
export function typedCents(text: string): number | null | undefined {
  const plain = text.trim().replace(/[,，\s]/g, '');
  if (plain === '') return null;
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(plain)) return undefined;
  return Math.round(Number(plain) * 100);
}
