import { Injectable } from '@nestjs/common';
import { Gate, Screening } from '@zemlyak/compliance';
import type { Judged } from './scoring.service';

/** Takes out pairs that the gate would refuse. Nothing is kept of the asking: nobody has tried anything yet. */
@Injectable()
export class PairChecks {
  constructor(
    private readonly gate: Gate,
    private readonly screening: Screening,
  ) {}

  async allowed(judged: readonly Judged[], now: Date): Promise<Judged[]> {
    const organisationIds = judged.flatMap(({ request, offer }) => [request.organisationId, offer.organisationId]);
    const states = new Map((await this.screening.statesOf([...new Set(organisationIds)], now)).map((one) => [one.organisationId, one.state]));
    const subjects = judged
      .map((pair) => ({ pair, organisationIds: [pair.request.organisationId, pair.offer.organisationId], hsCodes: [...pair.request.hs, ...pair.offer.hs] }))
      .filter(({ organisationIds }) => organisationIds.every((id) => states.get(id) === 'clear'));
    return (await this.gate.notRefused(subjects, now)).map(({ pair }) => pair);
  }
}
