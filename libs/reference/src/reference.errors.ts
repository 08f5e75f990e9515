import { problems } from '@zemlyak/kernel';

/** What can be wrong with reference records. */
export const { MembershipOverlaps, ImportUnreadable, ImportLooksPartial, AlreadyImported } = problems({
  MembershipOverlaps: { code: 'membership-overlaps', status: 409 },
  ImportUnreadable: { code: 'import-unreadable', status: 422 },
  ImportLooksPartial: { code: 'import-looks-partial', status: 409 },
  AlreadyImported: { code: 'already-imported', status: 409 },
});
