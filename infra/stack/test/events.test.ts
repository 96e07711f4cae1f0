import { describe, expect, it } from 'vitest';
import { eventReader, type Told } from '../src/load/events.ts';

const stream =
  'event: connected\ndata: {}\n\nid: 3\ndata: {"a":1}\n\nevent: ping\ndata: \n\nid: 4\ndata: {"a":2}\n\n';

describe('the reader of a stream', () => {
  it.each([1, 2, 7, 1_000])('hears each event once, in pieces of %s bytes', (size) => {
    const heard: Told[] = [];
    const read = eventReader((told) => heard.push(told));
    for (let at = 0; at < stream.length; at += size) read(stream.slice(at, at + size));
    expect(heard).toEqual([
      { seq: 3, data: { a: 1 } },
      { seq: 4, data: { a: 2 } },
    ]);
  });
});
