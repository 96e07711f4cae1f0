import { diner } from '../src/diner.ts';
import { expect, test } from '../src/test.ts';

test('the click that places an order is the beginning of its trace, and is told to whoever keeps it', async ({
  page,
  demo,
}) => {
  const guest = diner(page, demo, 'gorse-and-barley');
  let traceparent = '';
  // As a backend answers that keeps this trace; the one of this product keeps none.
  await page.route('**/api/trpc/order.place*', async (route) => {
    traceparent = (await route.request().headerValue('traceparent')) ?? '';
    const answer = await route.fetch();
    const traceresponse = traceparent.replace(/-\w{16}-/, '-00f067aa0ba902b7-');
    await route.fulfill({ response: answer, headers: { ...answer.headers(), traceresponse } });
  });
  const told = page.waitForRequest(
    (request) =>
      request.url().endsWith('/api/trpc/spans') && request.postData()?.includes('order.place') === true,
  );
  await guest.openMenu();
  await guest.addDish('Treacle Soda Bread');
  await guest.checkout();
  await guest.placeOrder({ dining: 'Take away', name: 'Sadhbh', phone: '+353 1 555 0107' });
  expect(traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);

  const report = await told;
  expect(report.postDataJSON()).toEqual({
    spans: [
      {
        traceparent,
        call: 'order.place',
        action: 'click',
        agoMs: expect.any(Number),
        sentMs: expect.any(Number),
        ms: expect.any(Number),
        status: 200,
      },
    ],
  });
  expect(report.postData()).not.toContain('Sadhbh');
  expect((await report.response())?.status()).toBe(204);
});
