const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What an operator pasted, read as the key of one record: its id, or the address of its page.
 * @returns undefined for plain words, which are looked for in the registry
 */
export function recordKeyOf(typed: string): string | undefined {
  const text = typed.trim();
  if (idShape.test(text)) return text.toLowerCase();
  const inAddress = /\/companies\/([^/?#\s]+)/.exec(text)?.[1];
  return inAddress && decodeURIComponent(inAddress);
}
