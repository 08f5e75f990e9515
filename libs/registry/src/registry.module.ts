import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IdentityModule } from '@zemlyak/identity';
import { registerMessages } from '@zemlyak/platform';
import { ReferenceModule } from '@zemlyak/reference';
import { Clients } from './clients/clients.service';
import { Duplicates } from './duplicates.service';
import { Facts } from './facts/facts.service';
import { Histories } from './histories.service';
import { Applying } from './imports/applying.service';
import { Checking } from './imports/checking.service';
import { CompaniesImport } from './imports/companies/companies-import.service';
import { ImportKinds } from './imports/import-kinds';
import { ImportPlaces } from './imports/import-places.service';
import { ImportRuns } from './imports/import-runs.service';
import { ImportQueries } from './imports/imports.queries';
import { ImportsSchedule } from './imports/imports.schedule';
import { TableImports } from './imports/imports.service';
import { ImportTasks } from './imports/imports.tasks';
import { TableImport } from './imports/table-import.entity';
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

const services = [
  Organisations,
  Standings,
  Histories,
  Duplicates,
  Memberships,
  JoinRequests,
  Invitations,
  Clients,
  Facts,
  Photos,
  PublicationChecks,
  TableImports,
  ImportQueries,
  ImportKinds,
  ImportPlaces,
];
const imports = [Checking, Applying, ImportRuns, CompaniesImport, ImportTasks, ImportsSchedule];

@Module({
  imports: [TypeOrmModule.forFeature([Organisation, TableImport]), IdentityModule, ReferenceModule],
  providers: [...services, OrganisationQueries, PersonalRecords, RegistryHandlers, RegistrySchedule, ...imports],
  exports: services,
})
export class RegistryModule {}
