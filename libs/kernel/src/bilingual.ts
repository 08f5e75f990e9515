/** The interface's languages; Russian is the first. */
export const languages = ['ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** Text that people write in one or both languages; at least one is present where the text is required. */
export type Bilingual = Partial<Record<Language, string>>;

/** The text in the wanted language, else in the other one, with the language it is in; null when there is neither. */
export function readable(text: Bilingual, wanted: Language): { text: string; language: Language } | null {
  for (const language of [wanted, ...languages]) {
    const found = text[language]?.trim();
    if (found) return { text: found, language };
  }
  return null;
}

/** Trims both languages and drops the empty ones. */
export function tidy(text: Bilingual | null | undefined): Bilingual {
  const kept = languages.map((language) => [language, text?.[language]?.trim()] as const).filter(([, value]) => value);
  return Object.fromEntries(kept) as Bilingual;
}
