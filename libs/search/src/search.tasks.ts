import { Injectable } from '@nestjs/common';
import { Task } from '@zemlyak/platform';
import { NewsWatch, type Watch } from './saved/news-watch.service';

/** Work that is done one person at a time, each with its own back-off. */
@Injectable()
export class SearchTasks {
  constructor(private readonly watch: NewsWatch) {}

  @Task('search.look-for-person')
  async lookForPerson(watch: Watch): Promise<void> {
    await this.watch.look(watch);
  }
}
