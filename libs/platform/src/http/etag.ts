import { StaleVersion } from '@zemlyak/kernel';

/** The ETag of a single record: its `version`, for the If-Match of the next change. @returns null for answers without one */
export function etagOf(body: unknown): string | null {
  const version = (body as { version?: unknown } | null | undefined)?.version;
  return typeof version === 'number' ? `W/"${version}"` : null;
}

/** @throws StaleVersion when the record is not at the version that the change was made from */
export function expectVersion(current: number, expected: number): void {
  if (current !== expected) throw new StaleVersion({ currentVersion: current });
}
