import type { Id } from '@zemlyak/kernel';
import { fact } from '@zemlyak/platform';

/** A person chose how one kind of notice reaches them by mail; `byLink` when they did it from a letter without signing in. */
export class MailPreferenceChanged extends fact<{ personId: Id; kind: string; mail: string; byLink: boolean }>('notifications.mail-preference-changed') {}
