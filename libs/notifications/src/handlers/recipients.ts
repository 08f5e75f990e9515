import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';
import { Memberships, Organisations } from '@zemlyak/registry';

/** Who is told on behalf of an organisation. */
@Injectable()
export class Recipients {
  constructor(
    private readonly memberships: Memberships,
    private readonly organisations: Organisations,
  ) {}

  /** Managers and owners. */
  managersOf(organisationId: Id): Promise<Id[]> {
    return this.memberships.peopleOf(organisationId, 'manager');
  }

  /** Managers, and while the client has not confirmed the record, the people of the agency that drafted it. */
  async keepersOf(organisationId: Id): Promise<Id[]> {
    const [record] = await this.organisations.many([organisationId]);
    const advisers = record?.createdOnBehalfBy && !record.confirmedByClient ? await this.memberships.peopleOf(record.createdOnBehalfBy, 'member') : [];
    return [...(await this.managersOf(organisationId)), ...advisers];
  }

  /** The people of an agency or council. */
  deskOf(organisationId: Id): Promise<Id[]> {
    return this.memberships.peopleOf(organisationId, 'member');
  }
}
