import { createInstance, type i18n, type TFunction } from 'i18next';
import type { Language } from './language';

/** Texts as they stand in the files: nested objects of strings. */
export interface Messages {
  readonly [key: string]: string | Messages;
}

const instances = new Map<Language, i18n>();

/** Makes texts of a language known. Texts added later are merged with the earlier ones. */
export function addMessages(language: Language, messages: Messages): void {
  const known = instances.get(language);
  if (known) {
    known.addResourceBundle(language, 'translation', messages, true, true);
    return;
  }
  const made = createInstance();
  void made.init({
    lng: language,
    resources: { [language]: { translation: messages } },
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  instances.set(language, made);
}

export function hasMessages(language: Language): boolean {
  return instances.has(language);
}

/**
 * The texts of one language. Each language has its own instance that never changes, so the server may share it between requests.
 * @throws Error when `addMessages` was not called for the language
 */
export function i18nFor(language: Language): i18n {
  const instance = instances.get(language);
  if (!instance) throw new Error(`no messages loaded for language ${language}`);
  return instance;
}

/** The function that turns a key into text, for code outside components (page titles, messages). */
export function textsIn(language: Language): TFunction {
  return i18nFor(language).t;
}
