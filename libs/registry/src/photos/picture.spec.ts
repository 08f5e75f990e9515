import sharp from 'sharp';
import { PhotoUnreadable } from '../registry.errors';
import { pictureKind, redraw } from './picture';

const canvas = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#c93' } });

describe('an uploaded picture', () => {
  it('is drawn anew without place, camera or copyright lines, turned upright and small enough', async () => {
    const uploaded = await canvas(2000, 1000)
      .withExif({ IFD0: { Copyright: 'Anna Orlova', Model: 'Camera' }, IFD3: { GPSLatitude: '42/1 52/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(uploaded).metadata()).exif).toBeDefined();
    const { bytes, width, height } = await redraw(uploaded);
    expect([width, height]).toEqual([800, 1600]);
    const kept = await sharp(bytes).metadata();
    expect(kept).toMatchObject({ format: 'webp', width: 800, height: 1600 });
    expect([kept.exif, kept.xmp, kept.iptc, kept.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.includes('Orlova')).toBe(false);
  });

  it('keeps what is smaller at its size and drops what hides behind it', async () => {
    const png = await canvas(40, 30).png().toBuffer();
    const { bytes, width, height } = await redraw(Buffer.concat([png, Buffer.from('<script>alert(1)</script>')]));
    expect([width, height, bytes.includes('script')]).toEqual([40, 30, false]);
  });

  it.each([
    ['text', Buffer.from('GIF89a is what I say')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['nothing', Buffer.alloc(0)],
    ['the first bytes of a JPEG alone', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ])('is not %s', async (_what, bytes) => {
    await expect(redraw(bytes)).rejects.toBeInstanceOf(PhotoUnreadable);
  });

  it('is refused when it is cut off', async () => {
    const whole = await canvas(400, 400).jpeg().toBuffer();
    await expect(redraw(whole.subarray(0, whole.length / 2))).rejects.toBeInstanceOf(PhotoUnreadable);
  });

  it('is told by its first bytes, not by its name', async () => {
    expect(pictureKind(await canvas(2, 2).webp().toBuffer())).toBe('webp');
    expect(pictureKind(await canvas(2, 2).png().toBuffer())).toBe('png');
    expect(pictureKind(await canvas(2, 2).jpeg().toBuffer())).toBe('jpeg');
    expect(pictureKind(await canvas(2, 2).gif().toBuffer())).toBeNull();
  });
});
