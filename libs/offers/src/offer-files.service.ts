import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, newId, type Actor, type Id } from '@zemlyak/kernel';
import { Database, FileStore } from '@zemlyak/platform';
import type { Readable } from 'node:stream';
import { Drafting } from './drafting.service';
import { OfferFile } from './offer-file.entity';
import { OfferReads } from './offer-reads.service';
import { lockOffer, requireInsider, saveOffer } from './offer-rows';
import { Offer } from './offer.entity';
import { TooManyOfferFiles } from './offers.errors';
import { mayChange, maySeeInside } from './offers.policy';
import { keepable } from './upload';

/** Files of one listing, by kind. */
const MOST = { photo: 10, document: 5 } as const;

/** Photos and documents of listings. */
@Injectable()
export class OfferFiles {
  constructor(
    private readonly database: Database,
    private readonly store: FileStore,
    private readonly drafting: Drafting,
    private readonly reads: OfferReads,
  ) {}

  /**
   * Adds a file. On a public listing it stays hidden until the revision that this opens is approved. The bytes are written before the
   * row: a failure leaves an unused file, never a broken one.
   * @throws NotFound, NotAllowed, OfferWrongStatus, OfferFileTooLarge, OfferFileUnreadable, TooManyOfferFiles
   * @fires OfferSubmitted on a public listing
   */
  async add(actor: Actor, offerId: Id, upload: { kind: OfferFile['kind']; bytes: Buffer; caption: string }, now = new Date()): Promise<Id> {
    await this.requireChangeable(actor, offerId);
    const { bytes, ...kept } = await keepable(upload.kind, upload.bytes);
    const file = Object.assign(new OfferFile(), {
      ...kept,
      id: newId(),
      offerId,
      kind: upload.kind,
      caption: upload.caption.trim().slice(0, 200),
      bytes: bytes.length,
      uploadedBy: actor.personId,
      createdAt: now,
    });
    await this.store.put(file.key, bytes, file.contentType);
    await this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, offerId);
      offer.requireStatus('draft', 'awaiting_client', 'in_review', 'returned', 'published', 'paused');
      if ((await tx.countBy(OfferFile, { offerId, kind: upload.kind })) >= MOST[upload.kind]) throw new TooManyOfferFiles({ most: MOST[upload.kind] });
      file.live = !offer.isLive;
      await tx.insert(OfferFile, file);
      if (offer.isLive) await this.drafting.revise(tx, actor, offer, {}, now);
      await saveOffer(tx, offer, now);
    });
    return file.id;
  }

  /** Takes a file away at once, from the public page too. @throws NotFound, NotAllowed, OfferWrongStatus */
  async remove(actor: Actor, offerId: Id, fileId: Id, now = new Date()): Promise<void> {
    const removed = await this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, offerId);
      if (!mayChange(actor, offer)) throw new NotAllowed();
      offer.requireStatus('draft', 'awaiting_client', 'in_review', 'returned', 'published', 'paused');
      const file = await tx.findOneBy(OfferFile, { id: fileId, offerId });
      if (!file) throw new NotFound();
      await tx.delete(OfferFile, { id: fileId });
      await saveOffer(tx, offer, now);
      return file;
    });
    await this.store.remove(removed.key);
  }

  /** The bytes of a file, for whoever sees the listing; hidden ones for its own side and reviewers only. @throws NotFound */
  async read(actor: Actor, fileId: Id): Promise<{ stream: Readable; contentType: string; id: Id }> {
    const file = await this.database.manager.findOneBy(OfferFile, { id: fileId });
    const offer = file && (await this.database.manager.findOneBy(Offer, { id: file.offerId }));
    if (!file || !offer) throw new NotFound();
    const isVisible = maySeeInside(actor, offer) || (file.live && (await this.reads.isPublic(offer.id)));
    if (!isVisible) throw new NotFound();
    return { stream: await this.store.get(file.key), contentType: file.contentType, id: file.id };
  }

  /** Before the costly part, so that strangers cannot make us draw. */
  private async requireChangeable(actor: Actor, offerId: Id): Promise<void> {
    const offer = await this.database.manager.findOneBy(Offer, { id: offerId });
    requireInsider(actor, offer);
    if (!mayChange(actor, offer)) throw new NotAllowed();
  }
}
