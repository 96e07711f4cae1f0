import { readFileSync } from 'node:fs';
import { inRoot } from '@toast/local/root';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const service = z.looseObject({
  image: z.string(),
  network_mode: z.literal('host'),
  command: z.array(z.string()),
  environment: z.record(z.string(), z.string()).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.literal('service_healthy') })).optional(),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
  tmpfs: z.array(z.string()).optional(),
  volumes: z.undefined().optional(),
  ports: z.undefined().optional(),
  privileged: z.undefined().optional(),
});
const compose = z.looseObject({ name: z.string(), services: z.record(z.string(), service) });

describe('the cluster for the tests', () => {
  const { services } = compose.parse(
    parse(readFileSync(inRoot('infra/compose.yaml'), 'utf8'), { merge: true }),
  );
  const nodes = Object.entries(services).filter(([name]) => name !== 'cluster');

  it('is of a version that is said', () => {
    for (const { image } of Object.values(services))
      expect(image).toMatch(/:\$\{CITUS_TAG:-\d+\.\d+\.\d+\}$/);
  });

  it('listens to nobody but this machine, on a port of its own, and keeps nothing', () => {
    for (const [, { command, tmpfs }] of nodes) {
      expect(command).toContain('-clisten_addresses=127.0.0.1');
      expect(tmpfs).toEqual(['/var/lib/postgresql/data']);
    }
    const ports = nodes.map(([, { environment }]) => environment?.['PGPORT']);
    expect(new Set(ports).size).toBe(3);
    expect(ports).not.toContain(undefined);
  });

  it('is made one when all of it is well', () => {
    expect(Object.keys(services['cluster']?.depends_on ?? {}).sort()).toEqual(
      nodes.map(([name]) => name).sort(),
    );
    expect(nodes.every(([, { healthcheck }]) => healthcheck !== undefined)).toBe(true);
    const said = services['cluster']?.command.join(' ') ?? '';
    for (const [, { environment }] of nodes) expect(said).toContain(environment?.['PGPORT']);
  });
});
