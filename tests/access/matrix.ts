import { complianceRows } from './rows/compliance';
import { findingRows } from './rows/finding';
import { identityRows } from './rows/identity';
import { importRows } from './rows/imports';
import { introductionRows } from './rows/introductions';
import { memberRows } from './rows/members';
import { offerRows } from './rows/offers';
import { registryRows } from './rows/registry';

/** The authorisation matrix: every route, about things of every relation, for every persona. Written by hand, never derived from the permissions. */
export const matrix = [...identityRows, ...registryRows, ...memberRows, ...importRows, ...complianceRows, ...offerRows, ...introductionRows, ...findingRows];
