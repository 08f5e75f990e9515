import { parentOf } from '../vocabulary/parents';
import type { ImportedScheme } from '../vocabulary/schemes';
import type { Cells, SourceCode, SourceFormat } from './source-format';
import { tnvedFormat } from './tnved-format';

type Read = ReturnType<SourceFormat['read']>;
const text = (cells: Cells, column: string): string => (cells[column] ?? '').replace(/\s+/g, ' ').trim();
const plain = { parent: null, validFrom: null, validTo: null, facts: {} } as const;

function coded(cells: Cells, columns: { code: string; title: string }, shape: RegExp, make: (code: string, title: string) => Partial<SourceCode>): Read {
  const code = text(cells, columns.code),
    title = text(cells, columns.title);
  if (!shape.test(code)) return { column: columns.code, reason: 'codeShape' };
  if (!title) return { column: columns.title, reason: 'titleMissing' };
  return { ...plain, code, title: {}, ...make(code, title) };
}

/** Statistics office's open data: `"A";"01.1";"name"`, a section's row has no code. @source Rosstat, set 7708234640-okved2 */
const okved2: SourceFormat = {
  encoding: 'win1251',
  delimiter: [';'],
  quoted: true,
  columns: ['section', 'code', 'name'],
  required: ['section', 'name'],
  decides: true,
  read: (cells) => {
    const code = text(cells, 'code') || text(cells, 'section');
    return coded({ ...cells, code }, { code: 'code', title: 'name' }, /^(?:[A-U]|\d{2}(?:\.\d{1,2}(?:\.\d{1,2})?)?)$/, (_, name) => ({
      parent: parentOf('okved2', code),
      title: { ru: name },
    }));
  },
};

/** Headings and subheadings in English; lines of eight digits are some country's own and are no HS. @source datasets/harmonized-system */
const hs: SourceFormat = {
  encoding: 'utf8',
  delimiter: [','],
  quoted: true,
  columns: 'first line',
  required: ['hscode', 'description'],
  decides: true,
  read: (cells) =>
    /^\d{8}$/.test(text(cells, 'hscode'))
      ? null
      : coded(cells, { code: 'hscode', title: 'description' }, /^(?:\d{2}|\d{4}|\d{6})$/, (code, description) => ({
          parent: parentOf('hs', code),
          title: { en: description },
        })),
};

/** Code and name, tab between. @source the OKPD2 table as it is published */
const okpd2: SourceFormat = {
  encoding: 'utf8',
  delimiter: ['\t'],
  quoted: false,
  columns: ['code', 'name'],
  required: ['code', 'name'],
  decides: true,
  read: (cells) =>
    coded(cells, { code: 'code', title: 'name' }, /^(?:[A-U]|\d{2}(?:\.\d{1,2}(?:\.\d{1,2}(?:\.\d{3})?)?)?)$/, (code, name) => ({
      parent: parentOf('okpd2', code),
      title: { ru: name },
    })),
};

/** Units of measurement with their international codes; NULL and dashes stand for nothing. @source OKEI, OK 015-94 */
const unit: SourceFormat = {
  encoding: 'utf8',
  delimiter: [','],
  quoted: true,
  columns: 'first line',
  required: ['Code', 'Name'],
  decides: true,
  read: (cells) =>
    coded(cells, { code: 'Code', title: 'Name' }, /^\d{3,4}$/, (_, name) => {
      const facts = { rec20: text(cells, 'AlphaEn'), ru_short: text(cells, 'SymbolRu'), en_short: text(cells, 'SymbolEn') };
      return { title: { ru: name }, facts: Object.fromEntries(Object.entries(facts).filter(([, value]) => value && !/^(?:NULL|[-—])$/.test(value))) };
    }),
};

/** The European classifier in English, columns Code, Parent, Description. @source Eurostat */
const nace2: SourceFormat = {
  encoding: 'utf8',
  delimiter: [';', ','],
  quoted: true,
  columns: 'first line',
  required: ['Code', 'Description'],
  decides: true,
  read: (cells) =>
    coded(cells, { code: 'Code', title: 'Description' }, /^(?:[A-U]|\d{2}(?:\.\d{1,2})?)$/, (code, description) => ({
      parent: parentOf('nace2', code),
      title: { en: description },
    })),
};

/**
 * Register numbers of the federal subjects. The file lags behind the official list and holds a leased city, so it only describes
 * subjects that are known. @source hflabs/region
 */
const subject: SourceFormat = {
  encoding: 'utf8',
  delimiter: [','],
  quoted: true,
  columns: 'first line',
  required: ['kladr_id', 'name_with_type'],
  decides: false,
  read: (cells) =>
    coded(cells, { code: 'kladr_id', title: 'name_with_type' }, /^\d{2}0{11}$/, (code, name) => ({
      code: code.slice(0, 2),
      title: { ru: name },
      facts: {
        fias: text(cells, 'fias_id'),
        okato: text(cells, 'okato'),
        oktmo: text(cells, 'oktmo'),
        tax_office: text(cells, 'tax_office'),
        utc_offset: text(cells, 'timezone'),
      },
    })),
};

/**
 * The layout of a scheme's official file. The customs files are told apart by their names.
 * @returns null when the file name says that it is none of them
 */
export function formatOf(scheme: ImportedScheme, fileName: string): SourceFormat | null {
  if (scheme === 'tnved') return tnvedFormat(fileName);
  return { okved2, hs, okpd2, unit, nace2, subject }[scheme];
}
