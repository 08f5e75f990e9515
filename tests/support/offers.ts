import { People } from '@zemlyak/identity';
import { HOUSE, type Actor } from '@zemlyak/kernel';
import { Offers, type DraftOffer, type OfferView } from '@zemlyak/offers';
import { person, type HasRooms } from './people';

/** A request for honey that can be handed in. */
export const honeyRequest = (from: Partial<DraftOffer> = {}): DraftOffer => ({
  side: 'request',
  type: 'goods',
  title: { ru: 'Ищем поставщика мёда и травяного чая', en: 'Looking for honey and herbal tea' },
  description: { ru: 'Нужен цветочный мёд в банках 250–500 г и травяной чай, две тонны в месяц, поставка в Бишкек.' },
  hs: ['0409'],
  forms: ['supply'],
  targetFormats: ['eaeu'],
  quantity: { amount: 2, unit: '168' },
  incoterms: ['DAP'],
  ...from,
});

/** An offer of honey that can be handed in. */
export const honeyOffer = (from: Partial<DraftOffer> = {}): DraftOffer =>
  honeyRequest({ side: 'offer', title: { ru: 'Алтайский мёд оптом', en: 'Altai honey in bulk' }, ...from });

/** Somebody with the platform's own right to review. */
export const reviewer = async (rooms: HasRooms): Promise<Actor> => {
  const { id } = await person(rooms, { operatorRoles: ['reviewer'] });
  return rooms.get(People).actorOf(id);
};

/** A public listing of an active organisation, written by its owner and approved by the house. */
export async function publishedOffer(rooms: HasRooms, owner: Actor, from: Partial<DraftOffer> = {}, now = new Date()): Promise<OfferView> {
  const offers = rooms.get(Offers),
    { id } = await offers.draft(owner, honeyOffer(from), now);
  await offers.submit(owner, id, now);
  return offers.approve(HOUSE, id, now);
}
