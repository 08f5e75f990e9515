/** Largest uploaded file. Bytes. */
export const LARGEST_FILE = 30 * 1_048_576;
/** Rows below the headings. */
export const MOST_ROWS = 50_000;
export const MOST_COLUMNS = 200;
/** Longer cells make their row bad. Characters. */
export const LONGEST_CELL = 10_000;
/** What is kept of a cell that is too long. Characters. */
export const KEPT_OF_LONG_CELL = 1_000;
/** A longer record is a sign of a quotation mark that is never closed. Characters. */
export const LONGEST_RECORD = 4_000_000;
/** Everything in a workbook, unpacked. Bytes. */
export const LARGEST_WORKBOOK = 400 * 1_048_576;
/** The texts of a workbook, which are held in memory. Bytes. */
export const LARGEST_TEXTS = 80 * 1_048_576;
/** Days that rows, and mail addresses in them, are kept. */
export const KEPT_DAYS = 30;
