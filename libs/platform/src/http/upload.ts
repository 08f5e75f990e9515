import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';

/**
 * Tells of the form's file and the fields before it as soon as the controller has read the file, and before it goes on with it.
 * A form is read by its controller, under the limits of that route, so there is nothing to tell of earlier.
 */
export function onceRead(request: FastifyRequest, tell: (content: string) => Promise<void>): void {
  const file = request.file.bind(request);
  request.file = async (options) => {
    const found = await file(options);
    if (found) tellOf(found, tell);
    return found;
  };
}

function tellOf(file: MultipartFile, tell: (content: string) => Promise<void>): void {
  const toBuffer = file.toBuffer.bind(file);
  file.toBuffer = async () => {
    const fields = Object.entries(file.fields)
      .flatMap(([name, part]) => (part && 'value' in part ? [[name, String(part.value)]] : []))
      .sort(([one], [other]) => (one! < other! ? -1 : 1)); // taken before the file is read, so that fields after it are left out each time
    const bytes = await toBuffer();
    const digest = createHash('sha256').update(bytes).digest('hex');
    await tell(JSON.stringify([fields, file.filename, file.mimetype, bytes.length, digest]));
    return bytes;
  };
}
