import sharp from 'sharp';
import { PhotoUnreadable } from '../registry.errors';

/** Longer side of a kept picture. Pixels. */
const LONGEST_SIDE = 1600;
/** Pictures with more are refused before they are unpacked. Pixels. */
const MOST_PIXELS = 50_000_000;

/** What is kept of an uploaded picture. */
export interface Picture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** The kind of picture by its first bytes, whatever its name says; null for anything else. */
export function pictureKind(bytes: Buffer): 'jpeg' | 'png' | 'webp' | null {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpeg';
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png';
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP') return 'webp';
  return null;
}

/**
 * Draws the picture anew as WebP: turned upright, at most 1600 pixels, without place, camera, comments or anything hidden behind the picture.
 * @throws PhotoUnreadable for other kinds, broken files and pictures over 50 million pixels
 */
export async function redraw(uploaded: Buffer): Promise<Picture> {
  const kind = pictureKind(uploaded);
  if (!kind) throw new PhotoUnreadable();
  try {
    const source = sharp(uploaded, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    if ((await source.metadata()).format !== kind) throw new PhotoUnreadable();
    const { data, info } = await source
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    throw new PhotoUnreadable();
  }
}
