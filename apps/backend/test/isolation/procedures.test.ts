import { collect } from '@toast/openapi/collect';
import type { AnyTRPCRouter } from '@trpc/server';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminRouter } from '../../src/routers/admin/index.ts';
import { dinerRouter } from '../../src/routers/diner/index.ts';
import { integratorRouter } from '../../src/routers/integrator/index.ts';
import { kitchenRouter } from '../../src/routers/kitchen/index.ts';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { pair } from '../support/sign-in.ts';
import { type Answer, type Audience, ask, type Call } from './ask.ts';
import type { Case, Verdict } from './case.ts';
import { adminCases } from './cases/admin.ts';
import { dinerCases } from './cases/diner.ts';
import { integratorCases } from './cases/integrator.ts';
import { kitchenCases } from './cases/kitchen.ts';
import { fingerprint } from './fingerprint.ts';
import { settle, type Tenant } from './tenant.ts';

let backend: SeededBackend;
let owner: pg.Client;
let ours: Tenant;
let theirs: Tenant;

beforeAll(async () => {
  backend = await startSeededBackend();
  owner = new pg.Client({ connectionString: backend.database.adminUrl });
  await owner.connect();
  theirs = await settle(backend, 1);
  ours = await settle(backend, 0);
});
afterAll(async () => {
  await owner.end();
  await backend.stop();
});

const callsOf = (router: AnyTRPCRouter): [string, Call][] =>
  Object.entries(router._def.procedures as Record<string, { _def: { type: Exclude<Call, object> } }>).map(
    ([path, procedure]) => [path, procedure._def.type],
  );

/** Every procedure and every operation that there is, found in the routers themselves. */
const calls: Record<Audience, [string, Call][]> = {
  diner: callsOf(dinerRouter),
  kitchen: callsOf(kitchenRouter),
  admin: callsOf(adminRouter),
  integrator: collect(integratorRouter).map((operation) => [operation.name, operation]),
};

/** Each table is complete by its type, and each input has that of its procedure. */
const cases: Record<Audience, Readonly<Record<string, Case<unknown>>>> = {
  diner: dinerCases,
  kitchen: kitchenCases,
  admin: adminCases,
  integrator: integratorCases,
};

const all = Object.entries(calls).flatMap(([audience, list]) =>
  list.map(([path, call]) => ({ audience: audience as Audience, path, call })),
);

describe("another restaurant's things", () => {
  it.each(Object.entries(calls))('have a case for every procedure of the %s door', (audience, list) => {
    expect(Object.keys(cases[audience as Audience]).toSorted()).toEqual(
      list.map(([path]) => path).toSorted(),
    );
  });

  it.each(all)('are neither shown nor touched by $audience $path', async ({ audience, path, call }) => {
    const found = cases[audience][path];
    if (found === undefined) throw new Error(`${audience} ${path} has no case`);
    const { asks, elsewhere, mixed, until, spoils } = found;
    const who = spoils ? { ...ours, tablet: await pair(backend, ours.id) } : ours;
    const tries: [Tenant, Tenant, Verdict | null][] = [
      [theirs, ours, elsewhere],
      // A guest who holds the other restaurant's token or key is a guest of that restaurant.
      [theirs, theirs, audience === 'diner' ? null : elsewhere],
      [ours, theirs, mixed],
    ];
    for (const [place, things, verdict] of tries) {
      if (verdict === null) continue;
      for (const input of await asks(place, things)) {
        const before = await fingerprint(owner, theirs.id);
        const answer = await ask(backend.url, audience, who, { path, call, input, until: until?.(place) });
        judge(verdict, answer, input);
        if (verdict.kind !== 'as anybody') expect(await fingerprint(owner, theirs.id)).toEqual(before);
      }
    }
    // The same with everything one's own: were it not answered, what was refused above would prove nothing.
    for (const input of await asks(ours, ours)) {
      const before = await fingerprint(owner, theirs.id);
      const answer = await ask(backend.url, audience, who, { path, call, input, until: until?.(ours) });
      expect(answer).toMatchObject({ status: expect.toBeOneOf([200, 201, 409]) });
      showsNothing(answer, input);
      expect(await fingerprint(owner, theirs.id)).toEqual(before);
    }
  });
});

function judge(verdict: Verdict, answer: Answer, input: unknown): void {
  showsNothing(answer, input);
  switch (verdict.kind) {
    case 'missing':
      expect(answer).toMatchObject({ status: 404 });
      expect(answer.text).toMatch(/"NOT_FOUND"|urn:toast:problem:not-found/);
      break;
    case 'refused':
      expect(answer).toMatchObject({ status: expect.toBeOneOf([200, 409]) });
      expect(answer.text).toMatch(/"outcome":"REFUSED"|urn:toast:problem:order-refused/);
      break;
    case 'says':
      expect(saidIn(answer)).toEqual(verdict.value);
      break;
    case 'public':
    case 'as anybody':
      expect(answer).toMatchObject({ status: 200 });
  }
}

/** What an answer holds, out of tRPC's envelope where it is in one. */
function saidIn({ text }: Answer): unknown {
  const parsed: { result?: { data: unknown } } = JSON.parse(text);
  return parsed.result?.data ?? parsed;
}

/** Whoever asks reads nothing about the other restaurant but what they said themselves. */
function showsNothing({ text }: Answer, input: unknown): void {
  const said = JSON.stringify(input) ?? '';
  for (const secret of theirs.secrets) if (!said.includes(secret)) expect(text).not.toContain(secret);
}
