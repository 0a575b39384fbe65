/** Currencies that plans can have, as Stripe writes them. */
export const CURRENCIES = [
  ...['eur', 'usd', 'gbp', 'chf', 'aud', 'brl', 'cad', 'czk', 'dkk', 'hkd'],
  ...['huf', 'inr', 'jpy', 'mxn', 'nok', 'nzd', 'pln', 'ron', 'sek', 'sgd'],
];

const names = new Intl.DisplayNames('en-GB', { type: 'currency' });

/** "Euro" */
export const currencyWord = (currency: string) => names.of(currency.toUpperCase());

/** "EUR, Euro" */
export const currencyName = (currency: string) => `${currency.toUpperCase()}, ${currencyWord(currency)}`;

const format = (currency: string) =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });

/** Decimals of a currency: two for euros, none for yen. */
const digitsOf = (currency: string) => format(currency).resolvedOptions().maximumFractionDigits ?? 2;

/** "€5.00", "¥500"; from minor units. */
export const money = (amount: number, currency: string) =>
  format(currency).format(amount / 10 ** digitsOf(currency));

/** "5.00", as somebody types it; nothing for no price. */
export const toTyped = (amount: number, currency: string) =>
  amount === 0 ? '' : (amount / 10 ** digitsOf(currency)).toFixed(digitsOf(currency));

/** What somebody typed, in minor units; 0 for nothing, null for what is no amount. */
export function fromTyped(text: string, currency: string): number | null {
  const plain = text.trim().replace(',', '.');
  if (plain === '') {
    return 0;
  }
  const digits = digitsOf(currency);
  const [, decimals = ''] = plain.split('.');
  if (!/^\d{1,8}(\.\d*)?$/.test(plain) || decimals.length > digits) {
    return null;
  }
  return Math.round(Number(plain) * 10 ** digits);
}
