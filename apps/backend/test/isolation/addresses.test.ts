import { createTestDatabase, type TestDatabase } from '@toast/database/testing';
import { collect } from '@toast/openapi/collect';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createServer, type Server } from '../../src/http/server.ts';
import { integratorRouter } from '../../src/routers/integrator/index.ts';
import { startBackend, type TestBackend } from '../support/backend.ts';

/** Addresses beside the doors, and why no restaurant's rows can be asked for at them. */
const elsewhere: Readonly<Record<string, string>> = {
  '/healthz': 'knows no restaurant',
  '/readyz': 'knows no restaurant',
  '/media/demo/:slug/:file': 'pictures of the demo, as public as its menus',
  '/auth/sign-in/email': 'people, not restaurants',
  '/auth/sign-out': 'people, not restaurants',
  '/auth/get-session': 'people, not restaurants',
  '/trpc/diner/spans': 'takes how long something took, tells nothing',
  '/trpc/admin/spans': 'takes how long something took, tells nothing',
  '/trpc/kitchen/spans': 'takes how long something took, tells nothing',
  '/openapi.json': 'the same document for everybody',
  '/docs': 'the same page for everybody',
  '/docs/rapidoc.js': 'the same script for everybody',
};

let database: TestDatabase;
let backend: TestBackend;
let server: Server;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgres'));
  backend = await startBackend(database);
  server = await createServer(backend.deps);
  await server.app.ready();
});
afterAll(async () => {
  await server.app.close();
  await backend.stop();
  await database.drop();
});

/** All addresses that the server answers, out of the tree that it prints of itself. */
function addresses(): string[] {
  const above: string[] = [];
  const lines = server.app.printRoutes({ commonPrefix: false }).split('\n');
  return lines.flatMap((line) => {
    const [, indent = '', part = ''] = /^((?:│ {3}| {4})*)(?:├──|└──) (\S+) \(/.exec(line) ?? [];
    if (part === '') return [];
    const depth = indent.length / 4;
    above.length = depth;
    above.push(part);
    return [above.join('')];
  });
}

describe('every address', () => {
  it('is a door whose procedures all have a case, or is named here with why it needs none', () => {
    const doors = ['diner', 'kitchen', 'admin'].map((audience) => `/trpc/${audience}/:path`);
    const operations = collect(integratorRouter).map(
      ({ rest: { path } }) => `/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    );
    const known = new Set([...doors, ...operations, ...Object.keys(elsewhere)]);
    expect(new Set(addresses())).toEqual(known);
  });
});
