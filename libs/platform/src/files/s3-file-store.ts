import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import type { Config } from '../config/config';
import { FileStore, checkedFileKey } from './file-store';

/** Files in an S3-compatible store. */
export class S3FileStore extends FileStore {
  private readonly client: S3Client;

  constructor(private readonly config: Config) {
    super();
    this.client = new S3Client({
      endpoint: config.S3_ENDPOINT,
      region: config.S3_REGION,
      forcePathStyle: true,
      credentials: { accessKeyId: config.S3_ACCESS_KEY, secretAccessKey: config.S3_SECRET_KEY },
      requestChecksumCalculation: 'WHEN_REQUIRED', // compatible stores do not all know the newer trailing checksums
    });
  }

  async put(key: string, bytes: Buffer, contentType: string): Promise<void> {
    await this.client.send(new PutObjectCommand({ Bucket: this.config.S3_BUCKET, Key: checkedFileKey(key), Body: bytes, ContentType: contentType }));
  }

  async get(key: string): Promise<Readable> {
    const answer = await this.client.send(new GetObjectCommand({ Bucket: this.config.S3_BUCKET, Key: checkedFileKey(key) }));
    return answer.Body as Readable;
  }

  async remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.config.S3_BUCKET, Key: checkedFileKey(key) }));
  }
}
