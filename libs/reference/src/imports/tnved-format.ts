import type { Day } from '@zemlyak/kernel';
import type { Cells, SourceFormat } from './source-format';

/** What each of the four files of the customs exchange holds. */
const FILES = {
  1: { columns: ['RAZDEL', 'NAIM', 'PRIM', 'DATA', 'DATA1'], parts: ['RAZDEL'], name: 'NAIM' },
  2: { columns: ['RAZDEL', 'GRUPPA', 'NAIM', 'PRIM', 'DATA', 'DATA1'], parts: ['GRUPPA'], name: 'NAIM' },
  3: { columns: ['GRUPPA', 'TOV_POZ', 'NAIM', 'DATA', 'DATA1'], parts: ['GRUPPA', 'TOV_POZ'], name: 'NAIM' },
  4: { columns: ['GRUPPA', 'TOV_POZ', 'SUB_POZ', 'KR_NAIM', 'DATA', 'DATA1'], parts: ['GRUPPA', 'TOV_POZ', 'SUB_POZ'], name: 'KR_NAIM' },
} as const;
const LENGTHS = { 1: 2, 2: 2, 3: 4, 4: 10 } as const;
type Level = keyof typeof FILES;

/**
 * The Union's customs nomenclature: a first line with version and date, then `|`-separated cells in the code page of DOS.
 * Sections are stored as "S01", because chapters have two digits too.
 * @source TNVED1.TXT to TNVED4.TXT of the customs exchange
 */
export function tnvedFormat(fileName: string): SourceFormat | null {
  const level = Number(/tnved([1-4])/i.exec(fileName)?.[1] ?? 0) as Level | 0;
  if (level === 0) return null;
  const file = FILES[level];
  return {
    encoding: 'cp866',
    delimiter: ['|'],
    quoted: false,
    columns: file.columns,
    preamble: 1,
    required: [...file.parts, file.name, 'DATA'],
    decides: true,
    repeats: true,
    read: (cells) => {
      const digits = file.parts.map((part) => (cells[part] ?? '').trim()).join('');
      if (!/^\d+$/.test(digits) || digits.length !== LENGTHS[level]) return { column: file.parts.at(-1)!, reason: 'codeShape' };
      const name = (cells[file.name] ?? '').replace(/\s+/g, ' ').trim();
      if (!name) return { column: file.name, reason: 'titleMissing' };
      const validFrom = dayFrom(cells, 'DATA'),
        validTo = dayFrom(cells, 'DATA1');
      if (validFrom === undefined) return { column: 'DATA', reason: 'dateShape' };
      if (validTo === undefined) return { column: 'DATA1', reason: 'dateShape' };
      return { code: level === 1 ? `S${digits}` : digits, parent: parentAt(level, digits, cells), title: { ru: name }, validFrom, validTo, facts: {} };
    },
  };
}

function parentAt(level: Level, digits: string, cells: Cells): string | null {
  if (level === 1) return null;
  return level === 2 ? `S${(cells['RAZDEL'] ?? '').trim()}` : digits.slice(0, level === 3 ? 2 : 4);
}

/** "01.01.2022" → "2022-01-01"; null for an empty cell, undefined for anything else. */
function dayFrom(cells: Cells, column: string): Day | null | undefined {
  const written = (cells[column] ?? '').trim();
  if (!written) return null;
  const parts = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(written);
  if (!parts) return undefined;
  const day = `${parts[3]}-${parts[2]}-${parts[1]}`;
  const at = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== day ? undefined : day;
}
