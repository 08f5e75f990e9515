import { Module } from '@nestjs/common';
import { SearchModule } from '../search.module';
import { SearchController } from './search.controller';
import { SynonymsController } from './synonyms.controller';

@Module({ imports: [SearchModule], controllers: [SearchController, SynonymsController] })
export class SearchHttpModule {}
