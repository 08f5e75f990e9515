import type { Language } from '@zemlyak/kernel';
import type { RowProblem } from './import-kinds';

/** Reads the cells of one row and collects what is wrong with them, so that a person sees everything at once. */
export class RowReader {
  readonly problems: RowProblem[] = [];

  constructor(private readonly values: Readonly<Record<string, string>>) {}

  fault(field: string | null, code: string, params?: RowProblem['params']): undefined {
    this.problems.push({ field, code, ...(params && { params }) });
    return undefined;
  }

  /** undefined for a blank cell. @param least fewest characters, inclusive @param most inclusive */
  text(field: string, least: number, most: number): string | undefined {
    const value = this.values[field];
    return value !== undefined && (value.length < least || value.length > most) ? this.fault(field, 'isLength', { a: least, b: most }) : value;
  }

  /** A whole number with or without spaces between thousands. */
  integer(field: string, least: number, most: number): number | undefined {
    const value = this.decimal(field);
    if (value === undefined) return undefined;
    if (!Number.isInteger(value)) return this.fault(field, 'isInt');
    if (value < least) return this.fault(field, 'min', { a: least });
    return value > most ? this.fault(field, 'max', { a: most }) : value;
  }

  /** A number with a comma or a point: "1 200,50". */
  decimal(field: string): number | undefined {
    const value = this.values[field];
    if (value === undefined) return undefined;
    const plain = value.replace(/[\s\u00A0]/g, '').replace(',', '.');
    return /^\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : this.fault(field, 'isNumber');
  }

  /** Parts between commas, semicolons, bars or line ends. */
  list(field: string, most: number): string[] | undefined {
    const parts = [
      ...new Set(
        (this.values[field] ?? '')
          .split(/[,;|\n]/)
          .map((part) => part.trim())
          .filter(Boolean),
      ),
    ];
    if (parts.length > most) return this.fault(field, 'arrayMaxSize', { a: most });
    return parts.length ? parts : undefined;
  }

  mail(field: string): string | undefined {
    const value = this.values[field];
    return value !== undefined && !/^[^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]+\.[\p{L}\d-]{2,}$/u.test(value) ? this.fault(field, 'isEmail') : value?.slice(0, 254);
  }

  /** A calendar day as 2027-03-31 or 31.03.2027. @returns the former */
  day(field: string): string | undefined {
    const value = this.values[field];
    if (value === undefined) return undefined;
    const day = value.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, d: string, m: string, y: string) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day);
    return isDay ? day : this.fault(field, 'isDate');
  }

  /** A site with or without the scheme before it. */
  site(field: string): string | undefined {
    const value = this.values[field];
    if (value === undefined) return undefined;
    const whole = /^https?:\/\//i.test(value) ? value : `https://${value}`;
    const host = URL.canParse(whole) ? new URL(whole).hostname : '';
    return host.includes('.') && whole.length <= 300 && !/\s/.test(value) ? whole : this.fault(field, 'isUrl');
  }

  /** One code, written as the code or as its name in either language. */
  code(field: string, names: CodeNames): string | undefined {
    const value = this.values[field];
    return value === undefined ? undefined : (names.find(value) ?? this.fault(field, 'unknownCode', { value: value.slice(0, 40) }));
  }

  /** Several codes or names. */
  codes(field: string, names: CodeNames, most: number): string[] | undefined {
    return this.list(field, most)
      ?.map((part) => names.find(part) ?? this.fault(field, 'unknownCode', { value: part.slice(0, 40) }) ?? '')
      .filter(Boolean);
  }
}

interface Named {
  readonly code: string;
  readonly title: Partial<Readonly<Record<Language, string>>>;
  readonly shortTitle?: Readonly<Record<Language, string>>;
}

/** Codes by how people write them. */
export class CodeNames {
  private readonly codes = new Map<string, string>();

  /** @param more further spellings, by code */
  constructor(entries: readonly Named[], more: Readonly<Record<string, readonly string[]>> = {}) {
    for (const { code, title, shortTitle } of entries) {
      for (const name of [title.ru, title.en, shortTitle?.ru, shortTitle?.en]) if (name && !this.codes.has(key(name))) this.codes.set(key(name), code);
    }
    for (const [code, names] of Object.entries(more)) for (const name of names) this.codes.set(key(name), code);
    for (const { code } of entries) this.codes.set(key(code), code); // a code is never somebody else's name
  }

  find(written: string): string | undefined {
    return this.codes.get(key(written));
  }
}

const key = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, '');
