/** Payload of a fact: identifiers, codes, numbers and dates. Never names, mails, phones or free text of people: entries are kept for ever. */
export type FactPayload = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Something that happened, in the past tense. `type` is `room.what-happened` and is stored: rename it by migration only. */
export abstract class Fact<Payload extends FactPayload = FactPayload> {
  static readonly type: string;

  constructor(readonly payload: Payload) {}

  get type(): string {
    return (this.constructor as typeof Fact).type;
  }
}

export type FactClass<Payload extends FactPayload = FactPayload> = (new (payload: Payload) => Fact<Payload>) & { readonly type: string };

/**
 * Declares a fact: `export class OfferPublished extends fact<{ offerId: Id }>('offers.offer-published') {}`.
 * By convention the payload's keys end in `Id` where they hold identifiers; the journal is searched by them.
 */
export function fact<Payload extends FactPayload>(type: string): FactClass<Payload> {
  return class extends Fact<Payload> {
    static override readonly type = type;
  };
}
