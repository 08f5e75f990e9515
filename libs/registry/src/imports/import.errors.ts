import { problems } from '@zemlyak/kernel';

/** Problems of importing tables. */
export const {
  TableUnreadable,
  TableEncodingUnknown,
  TableEmpty,
  TableTooLarge,
  TableTooManyRows,
  TableSeveralSheets,
  TableColumnsMissing,
  ImportWrongStatus,
} = problems({
  TableUnreadable: { code: 'table-unreadable', status: 415 },
  TableEncodingUnknown: { code: 'table-encoding-unknown', status: 422 },
  TableEmpty: { code: 'table-empty', status: 422 },
  TableTooLarge: { code: 'table-too-large', status: 413 },
  TableTooManyRows: { code: 'table-too-many-rows', status: 413 },
  TableSeveralSheets: { code: 'table-several-sheets', status: 422 },
  TableColumnsMissing: { code: 'table-columns-missing', status: 422 },
  ImportWrongStatus: { code: 'import-wrong-status', status: 409 },
});
