import { ask } from '@toast/infra-checks/ask';
import { demand } from '@toast/infra-checks/demand';
import { type Ingress, sites, startIngress } from '@toast/infra-checks/ingress';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SeededBackend, startSeededBackend } from '../support/backend.ts';
import { freshKey, someCart } from '../support/carts.ts';
import { kitchenClient } from '../support/clients.ts';
import { listen } from '../support/listen.ts';
import { demoRestaurant } from '../support/restaurant.ts';
import { pair } from '../support/sign-in.ts';
import { startTraced, type TracedProcess } from './support/processes.ts';
import { type Receiver, startReceiver, type Taken } from './support/receiver.ts';

const able = demand('nginx', 'nix-instantiate', 'openssl');
const person = {
  name: 'Zebulon Quartermain',
  phone: '+353 86 555 7319',
  email: 'zebulon@quartermain.example',
  table: '7',
};
const note = 'peanuts would kill me';

let seeded: SeededBackend;
let receiver: Receiver;
let serve: TracedProcess;
let ingress: Ingress;
const closing: (() => Promise<unknown>)[] = [];
const started = <T>(what: T, close: (what: T) => Promise<unknown>): T => {
  closing.unshift(() => close(what));
  return what;
};
beforeAll(async () => {
  if (!able) return;
  seeded = started(await startSeededBackend(), (each) => each.stop());
  receiver = started(await startReceiver(), (each) => each.close());
  serve = started(await startTraced('serve', seeded, receiver.endpoint), (each) => each.leave());
  started(await startTraced('work', seeded, receiver.endpoint), (each) => each.leave());
  const near = { near: [new URL(serve.url).host], far: [] };
  const upstreams = { api: near, customer: near, admin: near, kitchen: near };
  ingress = started(await startIngress({ upstreams }), (each) => each.stop());
});
afterAll(async () => {
  for (const close of closing) await close();
});

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const clicked = `00-${traceId}-00f067aa0ba902b7-01`;
const ofTrace = (id: string) => receiver.spans.filter((span) => span.traceId === id);
const namesOf = (spans: readonly Taken[]) => spans.map(({ name }) => name);

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(ingress.ports.https, sites.customer, `/api/trpc/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the trace of an order', { timeout: 60_000 }, () => {
  it('goes from the click through the ingress, the request and its statements to the kitchen and the jobs', async () => {
    const restaurant = await demoRestaurant(seeded);
    const cook = kitchenClient(serve.url, await pair({ ...seeded, url: serve.url }));
    const live = listen((handlers) => cook.tickets.live.subscribe({ after: 0 }, handlers));
    await live.started;
    const idempotencyKey = freshKey();
    const cart = someCart(restaurant.menu);
    const answer = await post(
      'order.place',
      { restaurantId: restaurant.id, cart, guest: person, note, idempotencyKey },
      { traceparent: clicked, 'idempotency-key': idempotencyKey },
    );
    expect(answer.body).toContain('"PLACED"');
    expect(answer.headers['traceresponse']).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    const span = {
      traceparent: clicked,
      call: 'order.place',
      action: 'click',
      agoMs: 500,
      sentMs: 20,
      ms: 300,
      status: 200,
    };
    expect((await post('spans', { spans: [span] })).status).toBe(204);

    const expected = [
      'click order.place',
      'POST order.place',
      'procedure order.place',
      'transaction',
      'ticket on its way to the kitchen',
      'handed to the queue',
      'job daily-sales',
    ];
    await expect
      .poll(() => expected.filter((name) => !namesOf(ofTrace(traceId)).includes(name)), { timeout: 20_000 })
      .toEqual([]);
    // What the job does is told with the job, or a moment later.
    const job = () => ofTrace(traceId).find(({ name }) => name === 'job daily-sales');
    await expect
      .poll(() => ofTrace(traceId).filter(({ parent }) => parent === job()?.spanId).length)
      .toBeGreaterThan(0);

    const spans = ofTrace(traceId);
    const parentOf = ({ parent }: Taken) => spans.find(({ spanId }) => spanId === parent)?.name;
    const placed = (name: string) => spans.find((each) => each.name === name) as Taken;
    const roots = spans.filter(({ parent }) => parent === undefined);
    expect(namesOf(roots)).toEqual(['click order.place']);
    expect(spans.filter((each) => each.parent !== undefined && parentOf(each) === undefined)).toEqual([]);
    expect(parentOf(placed('POST order.place'))).toBe('click order.place');
    expect(parentOf(placed('procedure order.place'))).toBe('POST order.place');
    expect(parentOf(placed('transaction'))).toBe('procedure order.place');
    expect(placed('job daily-sales').service).toBe('toast-work');
    const statements = spans.filter(
      (each) => each.name.startsWith('SQL') && parentOf(each) === 'transaction',
    );
    expect(statements.flatMap(({ attributes }) => attributes['toast.statements'])).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^insert\.order\./),
        expect.stringMatching(/^insert\.event\./),
      ]),
    );
    for (const { attributes } of statements) expect(attributes['toast.restaurant_id']).toBe(restaurant.id);
    expect(spans.filter(({ failed }) => failed)).toEqual([]);

    const [line] = ingress.log().filter(({ path }) => path === '/api/trpc/order.place');
    expect(line).toMatchObject({ traceId, status: 200 });
    await expect
      .poll(() =>
        serve
          .log()
          .filter(({ msg, procedures }) => msg === 'request' && String(procedures) === 'order.place'),
      )
      .toEqual([expect.objectContaining({ traceId, requestId: line?.['requestId'] })]);
    live.stop();

    const { orderToken } = JSON.parse(answer.body).result.data;
    const secrets = [
      ...Object.values(person).slice(0, 3),
      'Zebulon',
      'Quartermain',
      note,
      'peanuts',
      idempotencyKey,
      orderToken,
    ];
    for (const secret of secrets) expect(receiver.bytes()).not.toContain(secret);
  });

  it('begins in the ingress when nobody has begun it, under the id of the request', async () => {
    const { headers } = await ask(ingress.ports.https, sites.customer, '/api/trpc/menu.restaurants', {
      headers: { traceparent: 'no trace at all', tracestate: `name=${person.name}`, baggage: 'a=b' },
    });
    expect(headers['traceresponse']).toBeUndefined();
    const { body } = await post('order.outcome', {});
    expect(body).toContain('error');
    const line = () => ingress.log().find(({ path }) => path === '/api/trpc/order.outcome');
    await expect.poll(() => ofTrace(String(line()?.['traceId']))).not.toEqual([]);
    const [span] = ofTrace(String(line()?.['traceId']));
    expect(line()?.['traceId']).toBe(line()?.['requestId']);
    expect(span).toMatchObject({ parent: undefined });
    expect(span?.attributes['toast.request_id']).toBe(line()?.['requestId']);
  });

  it('takes from a browser only what names our procedures, and of its own trace', async () => {
    const span = {
      traceparent: `00-${'c'.repeat(32)}-${'d'.repeat(16)}-01`,
      action: 'click',
      agoMs: 1,
      sentMs: 1,
      ms: 1,
      status: 200,
    };
    for (const wrong of [
      { ...span, call: person.name },
      { ...span, call: 'order.place', traceparent: person.email },
      { ...span, call: 'order.place', ms: -1 },
      { ...span, call: 'session.me' },
    ])
      expect((await post('spans', { spans: [wrong] })).status).toBe(204);
    const right = {
      ...span,
      call: 'order.place,order.outcome',
      traceparent: `00-${'e'.repeat(32)}-${'f'.repeat(16)}-01`,
    };
    await post('spans', { spans: [right] });
    await expect.poll(() => namesOf(ofTrace('e'.repeat(32)))).toEqual(['click batch']);
    expect(ofTrace('c'.repeat(32))).toEqual([]);
    expect(receiver.bytes()).not.toContain(person.email);
  });
});
