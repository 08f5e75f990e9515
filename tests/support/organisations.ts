import { People } from '@zemlyak/identity';
import { HOUSE, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Workshop } from '@zemlyak/platform';
import { Organisations, type CreateOrganisationInput, type OrganisationView } from '@zemlyak/registry';
import { person, type HasRooms } from './people';

/** A company in Bishkek whose name nobody else in the test has. */
export const companyInput = (from: Partial<CreateOrganisationInput> = {}): CreateOrganisationInput => {
  const mark = newId().slice(-6);
  return {
    kind: 'company',
    nameRu: `Орлова Трейд ${mark}`,
    nameLatin: `Orlova Trade ${mark}`,
    legalName: `ОсОО «Орлова Трейд ${mark}»`,
    country: 'KG',
    ...from,
  };
};

export interface Owned {
  readonly organisation: OrganisationView;
  readonly ownerId: Id;
  readonly owner: Actor;
}

/** A draft and its owner. */
export async function draftOrganisation(rooms: HasRooms, from: Partial<CreateOrganisationInput> = {}, ownerId?: Id): Promise<Owned> {
  const people = rooms.get(People),
    id = ownerId ?? (await person(rooms)).id;
  const organisation = await rooms.get(Organisations).create(await people.actorOf(id), companyInput(from));
  return { organisation, ownerId: id, owner: await people.actorOf(id) };
}

/** A public organisation and its owner; what other rooms owe before approval, such as screening, is carried out. */
export async function activeOrganisation(rooms: HasRooms, from: Partial<CreateOrganisationInput> = {}, ownerId?: Id): Promise<Owned> {
  const { organisation, ownerId: id, owner } = await draftOrganisation(rooms, from, ownerId),
    organisations = rooms.get(Organisations);
  await organisations.submit(owner, organisation.id);
  await rooms.get(Workshop).settle();
  return { organisation: await organisations.approve(HOUSE, organisation.id), ownerId: id, owner: await rooms.get(People).actorOf(id) };
}

/** Somebody who works for an active agency of the federal subject. */
export const adviser = async (rooms: HasRooms, subject = '22', personId?: Id): Promise<Owned> =>
  activeOrganisation(rooms, { kind: 'agency', country: 'RU', subject }, personId);

/** Somebody who works for an active council of the country. */
export const councillor = async (rooms: HasRooms, country = 'KG', personId?: Id): Promise<Owned> =>
  activeOrganisation(rooms, { kind: 'council', country }, personId);
