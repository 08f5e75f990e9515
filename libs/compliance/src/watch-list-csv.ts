import { parse } from 'csv-parse/sync';
import { WatchListUnreadable } from './compliance.errors';

export interface WatchRow {
  readonly kind: 'organisation' | 'person';
  readonly name: string;
  readonly country: string | null;
  readonly identifiers: readonly string[];
}

/**
 * Reads the columns kind, name, country and identifiers by their header; others are ignored.
 * @throws WatchListUnreadable naming the first row that is wrong, counted from 1 with the header
 */
export function readWatchList(csv: string): WatchRow[] {
  return records(csv).map((record, i) => {
    const kind = record['kind']?.trim().toLowerCase(),
      name = record['name']?.trim() ?? '',
      country = record['country']?.trim().toUpperCase() || null;
    if ((kind !== 'organisation' && kind !== 'person') || !name || (country && !/^[A-Z]{2}$/.test(country))) throw new WatchListUnreadable({ row: i + 2 });
    return {
      kind,
      name,
      country,
      identifiers: (record['identifiers'] ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean),
    };
  });
}

function records(csv: string): Record<string, string>[] {
  try {
    return parse(csv, {
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim().toLowerCase()),
      skip_empty_lines: true,
      relax_column_count_less: true,
    });
  } catch (error) {
    throw new WatchListUnreadable({ row: (error as { lines?: number }).lines ?? 1 });
  }
}
