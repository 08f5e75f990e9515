import type { Language } from '@zemlyak/kernel';

/** The reader's language by `Accept-Language`, by the order written; null when neither of ours is named. */
export function languageOf(header: string | undefined): Language | null {
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const name = part.trim().slice(0, 2);
    if (name === 'ru' || name === 'en') return name;
  }
  return null;
}
