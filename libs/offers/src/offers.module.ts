import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComplianceModule } from '@zemlyak/compliance';
import { IdentityModule } from '@zemlyak/identity';
import { registerMessages } from '@zemlyak/platform';
import { ReferenceModule } from '@zemlyak/reference';
import { RegistryModule } from '@zemlyak/registry';
import { Drafting } from './drafting.service';
import { Lifetime } from './lifetime.service';
import { OffersImport } from './imports/offers-import.service';
import en from './locales/en.json';
import ru from './locales/ru.json';
import { OfferChecks } from './offer-checks.service';
import { OfferFile } from './offer-file.entity';
import { OfferFiles } from './offer-files.service';
import { OfferReads } from './offer-reads.service';
import { OfferRevision } from './offer-revision.entity';
import { Offer } from './offer.entity';
import { OffersHandlers } from './offers.handlers';
import { OfferQueries } from './offers.queries';
import { OffersSchedule } from './offers.schedule';
import { Offers } from './offers.service';
import { PersonalRecords } from './personal-records';
import { Reviewing } from './reviewing.service';

registerMessages('offers', { ru, en });

const services = [Offers, Drafting, Reviewing, Lifetime, OfferReads, OfferChecks, OfferFiles, OfferQueries];

@Module({
  imports: [TypeOrmModule.forFeature([Offer, OfferRevision, OfferFile]), IdentityModule, ReferenceModule, RegistryModule, ComplianceModule],
  providers: [...services, OffersHandlers, OffersSchedule, PersonalRecords, OffersImport],
  exports: services,
})
export class OffersModule {}
