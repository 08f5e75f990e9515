import { CreateOffers1795300500000 } from './1795300500000-create-offers';

export const offersMigrations = [CreateOffers1795300500000];
