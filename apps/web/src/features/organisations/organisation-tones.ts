import type { components } from '@zemlyak/api-client';
import type { Tone } from '../../ui/tag';

/** Colour of each state of a record. */
export const organisationTones: Readonly<Record<components['schemas']['OrganisationStatus'], Tone>> = {
  draft: 'neutral',
  in_review: 'attention',
  returned: 'attention',
  active: 'good',
  paused: 'neutral',
  suspended: 'danger',
  closed: 'neutral',
};
