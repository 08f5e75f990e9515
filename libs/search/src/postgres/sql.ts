/** What the engine needs of a database. */
export interface SqlConnection {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

export interface SqlDatabase extends SqlConnection {
  /** Everything or nothing; statements one after another. */
  transaction<T>(work: (connection: SqlConnection) => Promise<T>): Promise<T>;
}

/** Collects the parameters of one statement; each value is sent once. */
export class Parameters {
  readonly values: unknown[] = [];
  private readonly known = new Map<string, string>();

  /** @returns the placeholder with its type */
  add(value: unknown, type: string): string {
    const key = `${type} ${JSON.stringify(value)}`;
    const found = this.known.get(key);
    if (found) return found;
    this.values.push(value);
    const placeholder = `$${this.values.length}::${type}`;
    this.known.set(key, placeholder);
    return placeholder;
  }
}
