import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = new URL('../', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?<!\.test)\.ts$/.test(file),
);

/** What speaks to the network by itself. */
const speaks =
  /(?<![.\w])fetch\(|\bhttps?\.(request|get)\(|from '(undici|node:https|node:http2|node:net|node:tls|@redis\/client|@opentelemetry\/exporter[^']*)'|import\('(@opentelemetry\/exporter[^']*)'\)/;

/** Who may, and how it is bounded. */
const known: Readonly<Record<string, string>> = {
  'outward/ask-over-http.ts': 'the door itself',
  'realtime/bus-redis.ts': 'create-bus.ts asks it through the door',
  'tracing/start-tracing.ts': 'spare-receiver.ts asks it through the door',
};

const codeOf = (file: string) =>
  readFileSync(new URL(file, source), 'utf8').replaceAll(/^import type .*$/gm, '');

describe('the backend', () => {
  it('asks others through one door, where each call is bounded, counted and given up while they are down', () => {
    const found = files.filter((file) => speaks.test(codeOf(file)));
    expect(found.sort()).toEqual(Object.keys(known).sort());
  });
});
