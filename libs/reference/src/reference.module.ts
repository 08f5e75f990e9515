import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { registerMessages } from '@zemlyak/platform';
import { ConceptIndex } from './concepts/concept-index';
import { Imports } from './imports/imports.service';
import en from './locales/en.json';
import ru from './locales/ru.json';
import { FormatMembership } from './memberships/format-membership.entity';
import { FormatMemberships } from './memberships/format-memberships.service';
import { ReferenceQueries } from './reference.queries';
import { Reference } from './reference.service';
import { VocabularyLoader } from './vocabulary/vocabulary-loader';

registerMessages('reference', { ru, en });

/** Vocabularies, the concept index, dated membership and imports. */
@Module({
  imports: [TypeOrmModule.forFeature([FormatMembership])],
  providers: [
    ReferenceQueries,
    VocabularyLoader,
    Reference,
    FormatMemberships,
    Imports,
    { provide: ConceptIndex, inject: [Reference], useFactory: (reference: Reference) => new ConceptIndex(reference) },
  ],
  exports: [Reference, ConceptIndex, ReferenceQueries, FormatMemberships, Imports],
})
export class ReferenceModule {}
