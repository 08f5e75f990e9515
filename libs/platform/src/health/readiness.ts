import { Injectable } from '@nestjs/common';

/** Whether the process takes new requests. */
@Injectable()
export class Readiness {
  draining = false;
}
