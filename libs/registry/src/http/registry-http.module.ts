import { Module } from '@nestjs/common';
import { RegistryModule } from '../registry.module';
import { ClientsController } from './clients.controller';
import { FactsController } from './facts.controller';
import { IdentifiersController } from './identifiers.controller';
import { MembersController } from './members.controller';
import { OrganisationsController } from './organisations.controller';
import { PhotosController } from './photos.controller';
import { ReviewsController } from './reviews.controller';
import { StandingsController } from './standings.controller';
import { TableImportsController } from './table-imports.controller';

@Module({
  imports: [RegistryModule],
  controllers: [
    OrganisationsController,
    StandingsController,
    ReviewsController,
    MembersController,
    ClientsController,
    FactsController,
    PhotosController,
    IdentifiersController,
    TableImportsController,
  ],
})
export class RegistryHttpModule {}
