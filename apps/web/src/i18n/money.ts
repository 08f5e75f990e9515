/** An amount as the API sends it: integer minor units of an ISO 4217 currency. */
export interface MoneyAmount {
  readonly amountMinor: number;
  readonly currency: string;
}

const withoutMinorUnit = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const withThreeDigits = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

/**
 * Digits after the point of a currency. `Intl` is not asked: it gives 0 for HUF, IDR and ISK alike.
 * @source ISO 4217 list one
 */
export function exponentOf(currency: string): number {
  if (withoutMinorUnit.includes(currency)) return 0;
  return withThreeDigits.includes(currency) ? 3 : 2;
}

/** Writes minor units as a decimal number without passing through a fraction: `toDecimal(1999, 2)` is "19.99". */
export function toDecimal(amountMinor: number, exponent: number): string {
  if (exponent === 0) return String(amountMinor);
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, '0');
  return `${amountMinor < 0 ? '-' : ''}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}
