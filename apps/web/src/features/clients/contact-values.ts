import type { components } from '@zemlyak/api-client';
import type { Language } from '../../i18n/language';

/** A person at the client as the form holds them. */
export interface ContactValues extends Record<string, unknown> {
  client: { email: string; nameCyrillic: string; nameLatin: string; language: Language };
}

export const noContact: ContactValues = { client: { email: '', nameCyrillic: '', nameLatin: '', language: 'ru' } };

/** The person as the server takes them: nothing for what is empty. */
export function toContact({ client: { email, nameCyrillic, nameLatin, language } }: ContactValues): components['schemas']['ClientContactDto'] {
  return {
    email: email.trim(),
    language,
    ...(nameCyrillic.trim() && { nameCyrillic: nameCyrillic.trim() }),
    ...(nameLatin.trim() && { nameLatin: nameLatin.trim() }),
  };
}

/** True when somebody was named at all. */
export function isNamed({ client: { email, nameCyrillic, nameLatin } }: ContactValues): boolean {
  return [email, nameCyrillic, nameLatin].some((text) => text.trim() !== '');
}
