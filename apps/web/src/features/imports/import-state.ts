import type { components } from '@zemlyak/api-client';
import type { StepState } from '../../ui/state-rail';
import type { Tone } from '../../ui/tag';

export type ImportStatus = components['schemas']['ImportStatus'];

export const importSteps = ['file', 'columns', 'check', 'done'] as const;
export type ImportStep = (typeof importSteps)[number];

const stepOf: Readonly<Record<ImportStatus, ImportStep>> = {
  uploaded: 'columns',
  checking: 'check',
  checked: 'check',
  applying: 'done',
  cancelled: 'done',
  finished: 'done',
  failed: 'done',
};

export const statusTones: Readonly<Record<ImportStatus, Tone>> = {
  uploaded: 'neutral',
  checking: 'info',
  checked: 'attention',
  applying: 'info',
  cancelled: 'attention',
  finished: 'good',
  failed: 'danger',
};

/** The server works on it now. */
export const isAtWork = (status: ImportStatus): boolean => status === 'checking' || status === 'applying';

/** Where the import stands; going back to the columns is possible until drafts are made. */
export const currentStep = (status: ImportStatus, backToColumns: boolean): ImportStep =>
  backToColumns && (status === 'checked' || status === 'checking') ? 'columns' : stepOf[status];

/** State of each step for the rail. */
export function railOf(current: ImportStep, status: ImportStatus | undefined): { readonly key: ImportStep; readonly state: StepState }[] {
  const at = importSteps.indexOf(current);
  const own: StepState = status === 'finished' ? 'done' : status === 'failed' ? 'stopped' : 'now';
  return importSteps.map((key, i) => ({ key, state: i < at ? 'done' : i > at ? 'next' : own }));
}

/** Groups of required fields of which none has a column. */
export const missingGroups = (required: readonly (readonly string[])[], mapping: readonly (string | null)[]): readonly (readonly string[])[] =>
  required.filter((group) => !group.some((field) => mapping.includes(field)));
