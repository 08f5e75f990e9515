/**
 * Reads a tab-separated text whose first line names the columns.
 * @throws Error that names the line when one has another number of columns
 */
export function readTabSeparated(text: string, fileName: string): Record<string, string>[] {
  const [header, ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const names = (header ?? '').split('\t');
  const rows: Record<string, string>[] = [];
  lines.forEach((line, i) => {
    if (!line) return;
    const cells = line.split('\t');
    if (cells.length !== names.length) throw new Error(`${fileName}, line ${i + 2}: ${cells.length} columns, expected ${names.length}`);
    rows.push(Object.fromEntries(names.map((name, column) => [name, cells[column]!.trim()])));
  });
  return rows;
}
