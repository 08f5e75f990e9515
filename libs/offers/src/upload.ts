import sharp from 'sharp';
import { OfferFileTooLarge, OfferFileUnreadable } from './offers.errors';

const MEGABYTE = 1_048_576;
/** Largest uploads. Bytes. */
const LARGEST = { photo: 10 * MEGABYTE, document: 20 * MEGABYTE } as const;
/** Longer side of a kept photo. Pixels. */
const LONGEST_SIDE = 1600;
/** Photos with more are refused before they are unpacked. Pixels. */
const MOST_PIXELS = 50_000_000;

/** What is kept of an upload. */
export interface Kept {
  readonly bytes: Buffer;
  readonly contentType: string;
  /** Pixels; null for documents. */
  readonly width: number | null;
  readonly height: number | null;
}

/**
 * Makes an upload safe to show: photos are drawn anew as upright WebP without anything hidden in the file; documents must be PDF by
 * their bytes, whatever their name says.
 * @throws OfferFileTooLarge, OfferFileUnreadable
 */
export async function keepable(kind: 'photo' | 'document', uploaded: Buffer): Promise<Kept> {
  if (uploaded.length > LARGEST[kind]) throw new OfferFileTooLarge({ megabytes: LARGEST[kind] / MEGABYTE });
  return kind === 'photo' ? redrawn(uploaded) : checkedPdf(uploaded);
}

async function redrawn(uploaded: Buffer): Promise<Kept> {
  if (!isPicture(uploaded)) throw new OfferFileUnreadable({ accepted: 'JPEG, PNG, WebP' });
  try {
    const { data, info } = await sharp(uploaded, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, contentType: 'image/webp', width: info.width, height: info.height };
  } catch {
    // broken or enormous: the reader's words differ, what to do does not
    throw new OfferFileUnreadable({ accepted: 'JPEG, PNG, WebP' });
  }
}

function checkedPdf(uploaded: Buffer): Kept {
  const isWhole = uploaded.subarray(0, 5).toString('latin1') === '%PDF-' && uploaded.subarray(-2048).toString('latin1').includes('%%EOF');
  if (!isWhole) throw new OfferFileUnreadable({ accepted: 'PDF' });
  return { bytes: uploaded, contentType: 'application/pdf', width: null, height: null };
}

/** By the first bytes: JPEG, PNG or WebP. Other kinds that the drawing library reads, SVG above all, are not let near it. */
function isPicture(bytes: Buffer): boolean {
  return (
    bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ||
    bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) ||
    (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
  );
}
