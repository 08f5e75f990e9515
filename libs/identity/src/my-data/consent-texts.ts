import { Injectable } from '@nestjs/common';
import type { Language } from '@zemlyak/kernel';
import { Config, Messages } from '@zemlyak/platform';
import { hashOfToken } from '../keys/secrets';

/** What people can agree to; each is asked apart, none is ticked beforehand. */
export const consentPurposes = ['account', 'registry', 'forum_mail', 'digest'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** The version of each text that is shown now. A text once shown is never edited: write the next version beside it and raise the number. */
const CURRENT: Readonly<Record<ConsentPurpose, number>> = { account: 1, registry: 1, forum_mail: 1, digest: 1 };

/** One text as it was shown. */
export interface ConsentText {
  readonly purpose: ConsentPurpose;
  /** Without it there can be no account. */
  readonly required: boolean;
  readonly version: number;
  readonly language: Language;
  readonly title: string;
  readonly text: string;
  /** SHA-256 of title and text in hex, kept with the consent as evidence. */
  readonly hash: string;
}

/** The texts of consents, with the country where data are kept written in. */
@Injectable()
export class ConsentTexts {
  constructor(
    private readonly messages: Messages,
    private readonly config: Config,
  ) {}

  current(purpose: ConsentPurpose, language: Language): ConsentText {
    return this.text(purpose, CURRENT[purpose], language);
  }

  text(purpose: ConsentPurpose, version: number, language: Language): ConsentText {
    const country = new Intl.DisplayNames([language], { type: 'region' }).of(this.config.DATA_COUNTRY) ?? this.config.DATA_COUNTRY;
    const [title, text] = ['title', 'text'].map((part) => this.messages.text(language, `consents.${purpose}.v${version}.${part}`, { country })) as [
      string,
      string,
    ];
    return { purpose, required: purpose === 'account', version, language, title, text, hash: hashOfToken(`${title}\n${text}`) };
  }
}
