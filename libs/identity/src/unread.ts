import { Injectable } from '@nestjs/common';
import type { Id } from '@zemlyak/kernel';

/** Number of unread notices that `GET /me` shows. The room of notices registers the counter; without it there are none. */
@Injectable()
export class Unread {
  private count: (personId: Id) => Promise<number> = () => Promise.resolve(0);

  countWith(count: (personId: Id) => Promise<number>): void {
    this.count = count;
  }

  of(personId: Id): Promise<number> {
    return this.count(personId);
  }
}
