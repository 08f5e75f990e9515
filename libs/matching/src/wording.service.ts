import { Injectable } from '@nestjs/common';
import type { Language } from '@zemlyak/kernel';
import { Messages } from '@zemlyak/platform';
import { Reference, type CodeScheme } from '@zemlyak/reference';
import type { Point } from './score/reasons';

/** Parameters of a stored point and the vocabulary that names them. */
const SCHEME_OF: Readonly<Record<string, CodeScheme>> = {
  hs: 'hs',
  okved: 'okved2',
  svc: 'svc',
  country: 'country',
  format: 'format',
  form: 'form',
  otherForm: 'form',
  certificate: 'certificate',
  language: 'language',
};

/** Puts stored reasons and missing points into the reader's words. */
@Injectable()
export class Wording {
  constructor(
    private readonly messages: Messages,
    private readonly reference: Reference,
  ) {}

  /** A plain sentence. */
  sentence(kind: 'reasons' | 'missing', point: Point, language: Language): string {
    const titles = Object.fromEntries(Object.entries(point.params).map(([name, code]) => [`${name}Title`, this.title(name, code, language)]));
    return this.messages.text(language, `labels.matching.${kind}.${point.key}`, { ...point.params, ...titles });
  }

  private title(name: string, code: string, language: Language): string {
    if (name === 'concept') {
      const [scheme, bare] = code.split(':') as [CodeScheme, string];
      return this.reference.title(scheme, bare, language);
    }
    const scheme = SCHEME_OF[name];
    return scheme ? this.reference.title(scheme, code, language) : code;
  }
}
