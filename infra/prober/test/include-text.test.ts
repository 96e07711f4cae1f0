import { describe, expect, it } from 'vitest';
import { includeText, isMarkedDown, namesTheSame } from '../src/include-text.ts';

const servers = ['10.0.0.1:1 max_fails=2', '10.0.0.2:1 max_fails=2', '10.1.0.1:1 max_fails=2 backup'].map(
  (line) => ({ line, address: line.split(' ')[0] ?? '' }),
);
/** `UUD`: the first two are up. */
const text = (believed: string) =>
  includeText(servers, (server) => believed[servers.indexOf(server)] === 'U');

describe("what nginx is told of an upstream's servers", () => {
  it.each([
    ['UUU', []],
    ['DUU', [0]],
    ['DDU', [0, 1]],
    ['UUD', [2]],
    ['DUD', [0, 2]],
    ['DDD', []],
  ])('%s: down are %o', (believed, down) => {
    const lines = text(believed).trim().split('\n');
    expect(lines.flatMap((line, index) => (line.endsWith(' down;') ? [index] : []))).toEqual(down);
    expect(lines.map((line) => line.replace(/( down)?;$/, ''))).toEqual(
      servers.map(({ line }) => `server ${line}`),
    );
    expect(servers.map((server) => isMarkedDown(text(believed), server))).toEqual(
      servers.map((_server, index) => down.includes(index)),
    );
  });

  it('knows its own servers again, marked or not, and no others', () => {
    expect(namesTheSame(text('DUD'), servers)).toBe(true);
    expect(namesTheSame(text('UUU'), servers.slice(1))).toBe(false);
    expect(namesTheSame('', servers)).toBe(false);
  });
});
