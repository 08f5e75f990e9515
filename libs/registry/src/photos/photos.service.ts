import { Injectable } from '@nestjs/common';
import { NotAllowed, NotFound, isId, newId, tidy, type Actor, type Bilingual, type Id } from '@zemlyak/kernel';
import { Database, FileStore, Journal, type Tx } from '@zemlyak/platform';
import type { Readable } from 'node:stream';
import { Organisation } from '../organisation.entity';
import { lockOrganisation, saveOrganisation } from '../organisation-rows';
import { OrganisationQueries } from '../organisations.queries';
import { PhotoTooLarge, TooManyPhotos } from '../registry.errors';
import { OrganisationChanged } from '../registry.events';
import { mayChange, maySee } from '../registry.policy';
import { redraw } from './picture';

/** Largest upload. Bytes. */
export const PHOTO_LIMIT = 10 * 1_048_576;
/** Pictures of one record. */
const MOST_PHOTOS = 12;

export interface Photo {
  readonly id: Id;
  readonly width: number;
  readonly height: number;
  readonly caption: Bilingual;
}

/** Pictures on a record. */
@Injectable()
export class Photos {
  constructor(
    private readonly database: Database,
    private readonly journal: Journal,
    private readonly files: FileStore,
    private readonly queries: OrganisationQueries,
  ) {}

  /**
   * Adds a picture. The file is written before the row: a failure leaves an unused file, never a broken picture.
   * @throws PhotoUnreadable, PhotoTooLarge, TooManyPhotos, WrongStatus @fires OrganisationChanged
   */
  async add(actor: Actor, organisationId: Id, upload: Buffer, caption: Bilingual = {}, now = new Date()): Promise<Photo> {
    if (upload.length > PHOTO_LIMIT) throw new PhotoTooLarge({ megabytes: PHOTO_LIMIT / 1_048_576 });
    await this.requireChangeable(actor, organisationId);
    const { bytes, width, height } = await redraw(upload);
    const id = newId(),
      key = `registry/photos/${id}.webp`;
    await this.files.put(key, bytes, 'image/webp');
    return this.database.transaction(actor, async (tx) => {
      const record = await this.changeable(tx, actor, organisationId);
      const [count] = await tx.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM registry.photo WHERE organisation_id = $1`, [organisationId]);
      if (count!.n >= MOST_PHOTOS) throw new TooManyPhotos({ most: MOST_PHOTOS });
      await tx.query(`INSERT INTO registry.photo (id, organisation_id, file_key, width, height, bytes, caption) VALUES ($1, $2, $3, $4, $5, $6, $7)`, [
        id,
        organisationId,
        key,
        width,
        height,
        bytes.length,
        JSON.stringify(tidy(caption)),
      ]);
      await saveOrganisation(tx, record, now);
      await this.journal.record(tx, actor, new OrganisationChanged({ organisationId, fields: ['photos'], identity: false }));
      return { id, width, height, caption: tidy(caption) };
    });
  }

  /** The picture's bytes, WebP. @throws NotFound when the actor may not see its organisation */
  async read(actor: Actor, photoId: Id): Promise<Readable> {
    const [photo] = isId(photoId)
      ? await this.database.query<{ organisationId: Id; key: string }>(
          `SELECT organisation_id AS "organisationId", file_key AS key FROM registry.photo WHERE id = $1`,
          [photoId],
        )
      : [];
    if (!photo || !(await this.queries.visible(actor, photo.organisationId))) throw new NotFound();
    return this.files.get(photo.key);
  }

  /** @throws NotFound, NotAllowed @fires OrganisationChanged */
  async remove(actor: Actor, organisationId: Id, photoId: Id, now = new Date()): Promise<void> {
    const key = await this.database.transaction(actor, async (tx) => {
      const record = await this.changeable(tx, actor, organisationId);
      const [[gone]] = await tx.query<[{ key: string }[], number]>(
        `DELETE FROM registry.photo WHERE id = $1 AND organisation_id = $2 RETURNING file_key AS key`,
        [photoId, organisationId],
      );
      if (!gone) throw new NotFound();
      await saveOrganisation(tx, record, now);
      await this.journal.record(tx, actor, new OrganisationChanged({ organisationId, fields: ['photos'], identity: false }));
      return gone.key;
    });
    await this.files.remove(key);
  }

  /** @throws NotFound, NotAllowed, WrongStatus while the record is in review, suspended or closed */
  private async changeable(tx: Tx, actor: Actor, organisationId: Id): Promise<Organisation> {
    const record = await lockOrganisation(tx, actor, organisationId);
    requireChange(actor, record);
    return record;
  }

  /** Before the costly part, so that strangers cannot make us draw. No transaction: the first one of a request claims its key, and the picture may be bad yet. */
  private async requireChangeable(actor: Actor, organisationId: Id): Promise<void> {
    const record = isId(organisationId) ? await this.database.manager.findOneBy(Organisation, { id: organisationId }) : null;
    if (!record || !maySee(actor, record)) throw new NotFound();
    requireChange(actor, record);
  }
}

function requireChange(actor: Actor, record: Organisation): void {
  if (!mayChange(actor, record)) throw new NotAllowed();
  record.requireStatus('draft', 'returned', 'active', 'paused');
}
