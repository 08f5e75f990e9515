import { Module } from '@nestjs/common';
import { SearchModule } from '../search.module';
import { SavedSearchesController } from './saved-searches.controller';
import { SearchController } from './search.controller';
import { SynonymsController } from './synonyms.controller';

@Module({ imports: [SearchModule], controllers: [SearchController, SavedSearchesController, SynonymsController] })
export class SearchHttpModule {}
