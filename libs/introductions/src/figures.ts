import { Injectable } from '@nestjs/common';
import { Quota } from './quota';
import { ResponsivenessTable } from './responsiveness';

/** The two running figures of an organisation: what it may still send, and how it answers. */
@Injectable()
export class Figures {
  constructor(
    readonly quota: Quota,
    readonly responsiveness: ResponsivenessTable,
  ) {}
}
