import { newId, HOUSE, type Actor, type Id, type OrganisationKind } from '@zemlyak/kernel';
import { People, type PersonCard, type PersonToCreate } from '@zemlyak/identity';
import { Offers } from '@zemlyak/offers';
import { Organisations } from '@zemlyak/registry';
import { PASSWORD, person, type HasRooms } from './people';

/** A person with an organisation of their own. */
export interface Owner {
  readonly person: PersonCard;
  readonly actor: Actor;
  readonly organisationId: Id;
}

interface Seat {
  readonly kind: OrganisationKind;
  readonly nameRu: string;
  readonly nameLatin: string;
  readonly country: string;
  readonly subject?: string;
}

export const ORLOVA: Seat = { kind: 'company', nameRu: 'Орлова Трейд', nameLatin: 'Orlova Trade', country: 'KG' };
export const ALTAI_HONEY: Seat = { kind: 'company', nameRu: 'ООО «Алтай Мёд»', nameLatin: 'Altai Myod LLC', country: 'RU', subject: '22' };
export const ALTAI_CENTRE: Seat = { kind: 'agency', nameRu: 'Алтайский центр экспорта', nameLatin: 'Altai Export Centre', country: 'RU', subject: '22' };
export const MOSCOW_AGENCY: Seat = { kind: 'agency', nameRu: 'Московское агентство', nameLatin: 'Moscow Agency', country: 'RU', subject: '77' };
export const KYRGYZ_COUNCIL: Seat = { kind: 'council', nameRu: 'Деловой совет Киргизии', nameLatin: 'Business Council Kyrgyzstan', country: 'KG' };

/** Somebody who owns an active organisation; their actor acts for it. */
export async function ownerOf(rooms: HasRooms, seat: Seat, who: Partial<PersonToCreate> = {}): Promise<Owner> {
  const { actor, ...card } = await person(rooms, { password: PASSWORD, ...who });
  const organisations = rooms.get(Organisations);
  const { id } = await organisations.create(actor, {
    ...seat,
    legalName: `${seat.nameLatin} ${newId().slice(-6)}`,
    languages: ['ru'],
    okved: ['46.38'],
    about: { ru: 'Работаем с 2010 года, поставляем продукты питания.', en: 'Food supplies since 2010.' },
  });
  await organisations.submit(await rooms.get(People).actorOf(card.id), id);
  await organisations.approve(HOUSE, id);
  return { person: card, actor: await rooms.get(People).actorOf(card.id), organisationId: id };
}

/** A public offer or request of the owner's organisation; honey unless told otherwise. */
export async function publishedListing(
  rooms: HasRooms,
  owner: Owner,
  side: 'offer' | 'request' = 'offer',
  title = { ru: 'Алтайский мёд оптом', en: 'Altai honey in bulk' },
): Promise<Id> {
  const offers = rooms.get(Offers);
  const { id } = await offers.draft(owner.actor, {
    side,
    type: 'goods',
    title,
    hs: ['0409'],
    forms: ['supply'],
    targetCountries: ['KG', 'RU'],
    languages: ['ru'],
    incoterms: ['FCA'],
    quantity: { amount: 5000, unit: '166' },
    description: {
      ru: 'Натуральный мёд урожая этого года: разнотравье и гречиха, фасовка от 250 граммов до 20 килограммов, есть декларация соответствия и протоколы испытаний.',
      en: 'Natural honey of this year, wild flower and buckwheat, packed from 250 grams to 20 kilograms, with declaration of conformity and test reports.',
    },
  });
  await offers.submit(owner.actor, id);
  await offers.approve(HOUSE, id);
  return id;
}

export const ANSWERS = {
  whoWeAre: 'Дистрибьютор продуктов питания в Бишкеке',
  whatWeWant: 'Регулярные поставки мёда в розничной фасовке',
  volume: '5 т в квартал',
  timing: 'С мая',
};
