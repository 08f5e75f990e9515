import { isAllEqual, normaliseIdentifier } from './normalise';
import { identifierScheme } from './schemes';

/** A number that can be kept. A right checksum is a typing aid and proves nothing about whose number it is. */
export interface AcceptedIdentifier {
  readonly ok: true;
  readonly scheme: string;
  /** Normalised. */
  readonly value: string;
  readonly checked: 'checksum' | 'format';
  readonly personal: boolean;
}

/** Why a number cannot be right; codes have a sentence each. */
export interface RefusedIdentifier {
  readonly ok: false;
  readonly code: 'identifierScheme' | 'identifierForm' | 'identifierChecksum';
  /** A number of the right form; '' for an unknown scheme. */
  readonly example: string;
}

/** Checks a number as somebody typed it. Never throws. */
export function checkIdentifier(schemeCode: string, typed: string): AcceptedIdentifier | RefusedIdentifier {
  const scheme = identifierScheme(schemeCode);
  if (!scheme) return { ok: false, code: 'identifierScheme', example: '' };
  const value = normaliseIdentifier(typed);
  if (!scheme.form.test(value) || isAllEqual(value)) return { ok: false, code: 'identifierForm', example: scheme.example };
  if (scheme.isRight && !scheme.isRight(value)) return { ok: false, code: 'identifierChecksum', example: scheme.example };
  return { ok: true, scheme: scheme.scheme, value, checked: scheme.checked, personal: scheme.isPersonal?.(value) ?? false };
}
