import { Writable } from 'node:stream';

/** Keeps what a backend logs, so that a test can look for what must not be in it. */
export type LogLines = {
  readonly stream: Writable;
  /** All lines so far, as text. */
  text(): string;
  /** All lines so far, parsed. */
  parsed(): readonly Record<string, unknown>[];
};

export function logLines(): LogLines {
  let text = '';
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      text += chunk.toString();
      done();
    },
  });
  return {
    stream,
    text: () => text,
    parsed: () =>
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line): Record<string, unknown> => JSON.parse(line)),
  };
}
