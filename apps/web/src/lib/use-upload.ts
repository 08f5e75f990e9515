import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from './idempotency';
import { ConnectionError, ProblemError, readProblem } from './problems';

/** Most files sent at the same time. */
const lanes = 3;

export type UploadState = 'waiting' | 'sending' | 'done' | 'failed';

/** One file on its way. */
export interface Upload<Answer> {
  readonly id: string;
  readonly file: File;
  readonly state: UploadState;
  /** Share sent, 0 to 1. */
  readonly share: number;
  readonly answer?: Answer;
  readonly error?: unknown;
}

/** Where files go. */
export interface UploadTarget {
  /** Address of the API that takes multipart/form-data with one part named `file`. */
  readonly url: string;
  /** Further parts, sent before the file. */
  readonly fields?: Readonly<Record<string, string>>;
}

export interface Uploads<Answer> {
  readonly uploads: readonly Upload<Answer>[];
  add(files: readonly File[]): void;
  /** Stops sending a file and takes it off the list. */
  remove(id: string): void;
  /** Sends a failed file again. */
  retry(id: string): void;
}

function answerOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return undefined;
  }
}

function refusalOf(request: XMLHttpRequest): ProblemError {
  const headers = new Headers();
  const reference = request.getResponseHeader('x-request-id');
  if (reference) headers.set('x-request-id', reference);
  return new ProblemError(readProblem(answerOf(request), { status: request.status, headers }));
}

interface Sending {
  readonly target: UploadTarget;
  readonly file: File;
  readonly key: string;
  onShare(share: number): void;
  onDone(answer: unknown): void;
  onFailed(error: unknown): void;
}

/** `fetch` does not tell how much of a body has gone, so this is the older interface. */
function sendFile({ target, file, key, onShare, onDone, onFailed }: Sending): XMLHttpRequest {
  const request = new XMLHttpRequest();
  request.open('POST', target.url);
  request.setRequestHeader('X-Zemlyak', 'web');
  request.setRequestHeader('Accept-Language', document.documentElement.lang);
  request.setRequestHeader('Idempotency-Key', key);
  request.upload.onprogress = (event) => onShare(event.lengthComputable ? event.loaded / event.total : 0);
  request.onload = () => (request.status < 400 ? onDone(answerOf(request)) : onFailed(refusalOf(request)));
  request.onerror = () => onFailed(new ConnectionError('the upload was cut'));
  const body = new FormData();
  for (const [name, value] of Object.entries(target.fields ?? {})) body.append(name, value);
  body.append('file', file);
  request.send(body);
  return request;
}

/** The id is the idempotency key: kept after a cut (the server may have the file already), renewed after a refusal. */
function again<Answer>({ id, file, error }: Upload<Answer>): Upload<Answer> {
  return { id: error instanceof ProblemError ? newKey() : id, file, state: 'waiting', share: 0 };
}

/** Sends files three at a time; a failed one does not stop the others. */
export function useUpload<Answer = unknown>(target: UploadTarget, onDone?: (answer: Answer, file: File) => void): Uploads<Answer> {
  const [uploads, setUploads] = useState<readonly Upload<Answer>[]>([]);
  const requests = useRef(new Map<string, XMLHttpRequest>());
  const latest = useRef({ target, onDone });
  useEffect(() => {
    latest.current = { target, onDone };
  });

  const change = useCallback((id: string, next: Partial<Upload<Answer>>) => {
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, ...next } : upload)));
  }, []);

  useEffect(() => {
    const free = lanes - uploads.filter((upload) => upload.state === 'sending').length;
    for (const { id, file } of uploads.filter((upload) => upload.state === 'waiting').slice(0, Math.max(0, free))) {
      if (requests.current.has(id)) continue;
      const ended = (next: Partial<Upload<Answer>>) => {
        requests.current.delete(id);
        change(id, next);
      };
      requests.current.set(
        id,
        sendFile({
          target: latest.current.target,
          file,
          key: id,
          onShare: (share) => change(id, { share }),
          onFailed: (error) => ended({ state: 'failed', error }),
          onDone: (answer) => {
            ended({ state: 'done', share: 1, answer: answer as Answer });
            latest.current.onDone?.(answer as Answer, file);
          },
        }),
      );
      change(id, { state: 'sending', share: 0 });
    }
  }, [uploads, change]);

  useEffect(() => {
    const open = requests.current;
    return () => open.forEach((request) => request.abort());
  }, []);

  const add = useCallback((files: readonly File[]) => {
    setUploads((all) => [...all, ...files.map((file) => ({ id: newKey(), file, state: 'waiting' as const, share: 0 }))]);
  }, []);
  const remove = useCallback((id: string) => {
    requests.current.get(id)?.abort();
    requests.current.delete(id);
    setUploads((all) => all.filter((upload) => upload.id !== id));
  }, []);
  const retry = useCallback((id: string) => {
    setUploads((all) => all.map((upload) => (upload.id === id ? again(upload) : upload)));
  }, []);
  return { uploads, add, remove, retry };
}
