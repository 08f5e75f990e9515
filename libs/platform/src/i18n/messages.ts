import { Injectable } from '@nestjs/common';
import type { Language } from '@zemlyak/kernel';
import i18next, { type i18n } from 'i18next';
import en from './locales/en.json';
import ru from './locales/ru.json';

/** A room's texts: nested keys, `{{value}}` placeholders, `_one/_few/_many/_other` plurals. */
export type Catalogue = { readonly [key: string]: string | Catalogue };

const registered = new Map<string, Record<Language, Catalogue>>([['platform', { ru, en }]]);

/** Adds a room's texts; called once at the top of its module. Keys of all rooms share one tree: `problems.<code>.title`, `mail.<name>.subject` … */
export function registerMessages(room: string, texts: Record<Language, Catalogue>): void {
  registered.set(room, texts);
}

/** Every registered catalogue, for the parity test. */
export const registeredMessages = (): ReadonlyMap<string, Record<Language, Catalogue>> => registered;

/** Texts in the reader's language. */
@Injectable()
export class Messages {
  private engine?: i18n;

  /** The text of a key; the key itself when there is none (a test forbids that). */
  text(language: Language, key: string, values: Readonly<Record<string, unknown>> = {}): string {
    return this.translator().t(key, { lng: language, ...values });
  }

  has(language: Language, key: string): boolean {
    return this.translator().exists(key, { lng: language });
  }

  private translator(): i18n {
    if (!this.engine) {
      const merged = { ru: {}, en: {} };
      for (const texts of registered.values()) {
        merge(merged.ru, texts.ru);
        merge(merged.en, texts.en);
      }
      this.engine = i18next.createInstance();
      void this.engine.init({
        initAsync: false,
        fallbackLng: false,
        resources: { ru: { translation: merged.ru }, en: { translation: merged.en } },
        interpolation: { escapeValue: false },
      });
    }
    return this.engine;
  }
}

function merge(into: Record<string, unknown>, from: Catalogue): void {
  for (const [key, value] of Object.entries(from)) {
    if (typeof value === 'string') into[key] = value;
    else merge((into[key] ??= {}) as Record<string, unknown>, value);
  }
}
