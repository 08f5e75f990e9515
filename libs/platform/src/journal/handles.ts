import { SetMetadata } from '@nestjs/common';

export const HANDLES = 'zemlyak:handles';

export interface Subscription {
  readonly name: string;
  readonly types: readonly string[];
}

/**
 * Marks a method that reacts to facts: `handle(entry: JournalEntry)`. Every handler has its own delivery: at least once, in no order,
 * with its own back-off. So it reads the present state and writes with a unique key; replaying every entry must change nothing.
 * @param name `room.verb-noun`; stored, so rename it by migration
 */
export const Handles = (name: string, ...facts: readonly { readonly type: string }[]): MethodDecorator =>
  SetMetadata(HANDLES, { name, types: facts.map((f) => f.type) } satisfies Subscription);
