/** Steps of colour of a square, 0 to 4, by its share of the largest number; the steps grow so that small numbers can be told apart. */
export function shadeOf(value: number, top: number): 0 | 1 | 2 | 3 | 4 {
  if (value <= 0) return 0;
  const share = Math.sqrt(value / Math.max(top, 1));
  if (share > 0.75) return 4;
  if (share > 0.5) return 3;
  return share > 0.25 ? 2 : 1;
}

/** Two or three letters for a square: the ISO code without its country, else the register code. */
export function shortNameOf(iso: string | null, code: string): string {
  return iso?.replace(/^RU-/, '') ?? code;
}
