import { randomUUID } from 'node:crypto';
import type { Shot } from './plan.ts';

const key = Buffer.from('00000000-0000-0000-0000-000000000000');

/** The bytes of a request, ready but for its key. */
export function template(shot: Shot, port: number): () => Buffer {
  const { path, headers = {}, body } = shot;
  const lines = [`${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`, `host: 127.0.0.1:${port}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body === undefined) {
    const bytes = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
    return () => bytes;
  }
  const before = Buffer.from(body.before);
  const after = Buffer.from(body.after);
  lines.push(
    'content-type: application/json',
    `content-length: ${before.length + key.length + after.length}`,
  );
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`);
  const bytes = Buffer.concat([head, before, key, after]);
  const at = head.length + before.length;
  return () => {
    const request = Buffer.from(bytes);
    request.write(randomUUID(), at, 'latin1');
    return request;
  };
}

const headEnd = Buffer.from('\r\n\r\n');
const chunksEnd = Buffer.from('\r\n0\r\n\r\n');

/** An answer that has come in whole; null while it has not. One request at a time is under way on a connection. */
export function readAnswer(bytes: Buffer): { readonly status: number; readonly body: Buffer } | null {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end).toLowerCase();
  const status = Number(head.slice(9, 12));
  const body = bytes.subarray(end + headEnd.length);
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  const isWhole =
    length === undefined ? body.subarray(-chunksEnd.length).equals(chunksEnd) : body.length >= Number(length);
  return isWhole ? { status, body } : null;
}
