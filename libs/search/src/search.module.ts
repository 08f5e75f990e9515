import { Module } from '@nestjs/common';
import { IdentityModule } from '@zemlyak/identity';
import { MatchingModule } from '@zemlyak/matching';
import { Offers, OffersModule } from '@zemlyak/offers';
import { Database, registerMessages } from '@zemlyak/platform';
import { ReferenceModule } from '@zemlyak/reference';
import { Organisations, RegistryModule } from '@zemlyak/registry';
import en from './locales/en.json';
import ru from './locales/ru.json';
import { connectionOf } from './postgres/connection';
import { PostgresEngine } from './postgres/postgres-engine';
import { PostgresVocabulary } from './postgres/vocabulary';
import { Appearances } from './saved/appearances.service';
import { CardNews } from './saved/card-news.service';
import { NewsWatch } from './saved/news-watch.service';
import { SearchPersonalData } from './saved/personal-data-keeper';
import { SavedSearches } from './saved/saved-searches.service';
import { SearchExport } from './search-export.service';
import { SearchIndex } from './search-index.service';
import { SearchHandlers } from './search.handlers';
import { SearchSchedule } from './search.schedule';
import { SearchTasks } from './search.tasks';
import { SEARCH_ENGINE, SEARCH_VOCABULARY, Search } from './search.service';
import { SEARCH_SOURCES, sourcesOf } from './document-sources';
import { SynonymBook } from './synonym-book';

registerMessages('search', { ru, en });

/** Search over the cards of organisations, offers and requests, and the questions people keep. */
@Module({
  imports: [ReferenceModule, IdentityModule, RegistryModule, OffersModule, MatchingModule],
  providers: [
    { provide: SEARCH_ENGINE, useFactory: (database: Database) => new PostgresEngine(connectionOf(database)), inject: [Database] },
    { provide: SEARCH_VOCABULARY, useFactory: (database: Database) => new PostgresVocabulary(connectionOf(database)), inject: [Database] },
    { provide: SEARCH_SOURCES, useFactory: sourcesOf, inject: [Organisations, Offers] },
    Appearances,
    CardNews,
    NewsWatch,
    SavedSearches,
    Search,
    SearchExport,
    SearchHandlers,
    SearchIndex,
    SearchPersonalData,
    SearchSchedule,
    SearchTasks,
    SynonymBook,
  ],
  exports: [SavedSearches, Search, SearchExport, SearchIndex, SynonymBook],
})
export class SearchModule {}
