import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@zemlyak/identity';
import { registerMessages } from '@zemlyak/platform';
import { ReferenceModule } from '@zemlyak/reference';
import { Clients } from './clients/clients.service';
import { Duplicates } from './duplicates.service';
import { Facts } from './facts/facts.service';
import { Histories } from './histories.service';
import en from './locales/en.json';
import ru from './locales/ru.json';
import { Invitations } from './members/invitations.service';
import { JoinRequests } from './members/join-requests.service';
import { Memberships } from './members/memberships.service';
import { Organisation } from './organisation.entity';
import { OrganisationQueries } from './organisations.queries';
import { Organisations } from './organisations.service';
import { PersonalRecords } from './personal-records';
import { Photos } from './photos/photos.service';
import { PublicationChecks } from './publication-checks';
import { RegistryHandlers } from './registry.handlers';
import { RegistrySchedule } from './registry.schedule';
import { Standings } from './standings.service';

registerMessages('registry', { ru, en });

const services = [Organisations, Standings, Histories, Duplicates, Memberships, JoinRequests, Invitations, Clients, Facts, Photos, PublicationChecks];

@Module({
  imports: [TypeOrmModule.forFeature([Organisation]), IdentityModule, ReferenceModule],
  providers: [...services, OrganisationQueries, PersonalRecords, RegistryHandlers, RegistrySchedule],
  exports: services,
})
export class RegistryModule {}
