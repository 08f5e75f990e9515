import type { ValueTransformer } from 'typeorm';

/** bigint columns as safe integers: throws instead of rounding. */
export const safeInteger: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | number | null) => {
    if (value === null) return null;
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer in the database: ${value}`);
    return number;
  },
};
