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
    const kept: Judged[] = [];
    for (const one of judged) {
      const parties = [one.request.organisationId, one.offer.organisationId];
      if (parties.some((id) => states.get(id) !== 'clear')) continue;
      const notices = await this.gate.foresee({ organisationIds: parties, hsCodes: [...one.request.hs, ...one.offer.hs] }, now);
      if (!notices.some((notice) => notice.effect === 'refuse')) kept.push(one);
    }
    return kept;
  }
}
