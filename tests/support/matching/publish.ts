import { HOUSE, type Id } from '@zemlyak/kernel';
import { Offers, type DraftOffer } from '@zemlyak/offers';
import { Organisations, type CreateOrganisationInput } from '@zemlyak/registry';
import type { HasRooms } from '../people';

let count = 0;

/** A public company that the house made. */
export async function openCompany(rooms: HasRooms, input: Partial<CreateOrganisationInput> = {}): Promise<Id> {
  const organisations = rooms.get(Organisations),
    number = ++count;
  const { id } = await organisations.create(HOUSE, {
    kind: 'company',
    legalName: `Степная лавка ${number}`,
    nameRu: `Степная лавка ${number}`,
    country: 'RU',
    ...input,
  });
  await organisations.submit(HOUSE, id);
  await organisations.approve(HOUSE, id);
  return id;
}

/** A listing of the organisation, made public by the house; its facts wait for `settle`. */
export async function publishOffer(rooms: HasRooms, organisationId: Id, input: Partial<DraftOffer> & Pick<DraftOffer, 'side'>): Promise<Id> {
  const offers = rooms.get(Offers);
  const { id } = await offers.draft(HOUSE, {
    organisationId,
    title: { ru: 'Мёд натуральный' },
    description: { ru: 'Липовый и гречишный мёд своей пасеки' },
    hs: ['0409'],
    forms: ['supply'],
    languages: ['ru'],
    ...input,
  });
  await offers.submit(HOUSE, id);
  await offers.approve(HOUSE, id);
  return id;
}
