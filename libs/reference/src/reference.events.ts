import type { Id } from '@zemlyak/kernel';
import { fact } from '@zemlyak/platform';

/** An editor changed a country's standing in a format: whoever shows or indexes formats of this country must look again. */
export class FormatMembershipChanged extends fact<{ membershipId: Id; format: string; country: string }>('reference.format-membership-changed') {}

/** An official file was applied. Records that name a dropped code keep it; nobody can choose it any more. */
export class CodesImported extends fact<{ importId: Id; scheme: string; added: number; changed: number; dropped: number }>('reference.codes-imported') {}
