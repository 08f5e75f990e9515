/** Header that lets a change through only when the record is still the version the person saw. */
export function ifMatch(version: number): { readonly 'If-Match': string } {
  return { 'If-Match': `W/"${version}"` };
}
