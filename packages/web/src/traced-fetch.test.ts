import { describe, expect, it } from 'vitest';
import type { CallReport } from './report-span.ts';
import { tracedFetch } from './traced-fetch.ts';

async function call(answerOf: (sent: string) => Record<string, string>) {
  const reports: CallReport[] = [];
  let sent = new Headers();
  const traced = tracedFetch(
    (_input, init) => {
      sent = new Headers(init?.headers);
      return Promise.resolve(new Response('{}', { headers: answerOf(sent.get('traceparent') ?? '') }));
    },
    (span) => reports.push(span),
  );
  await traced('/api/trpc/order.place?input=%7B%22name%22%3A%22Ann%22%7D', {
    headers: { 'idempotency-key': 'k' },
  });
  return { reports, sent };
}
const kept = (traceparent: string) => ({
  traceresponse: traceparent.replace(/-\w{16}-/, '-00f067aa0ba902b7-'),
});

describe('a traced call', () => {
  it('names its trace and keeps its other headers', async () => {
    const { sent } = await call(() => ({}));
    expect(sent.get('traceparent')).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    expect(sent.get('idempotency-key')).toBe('k');
  });

  it('is reported when somebody keeps its trace, by the name of the procedure and nothing of its input', async () => {
    const { reports, sent } = await call(kept);
    const [span] = reports;
    expect(span).toMatchObject({
      call: 'order.place',
      action: 'none',
      status: 200,
      traceparent: sent.get('traceparent'),
    });
    expect(span?.ms).toBeGreaterThanOrEqual(span?.sentMs ?? 1);
    expect(JSON.stringify(reports)).not.toContain('Ann');
  });

  it.each([
    ['nobody keeps it', (sent: string) => ({ traceresponse: kept(sent).traceresponse.replace(/01$/, '00') })],
    [
      'the answer is of another trace',
      () => ({ traceresponse: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` }),
    ],
    ['nobody says anything', () => ({})],
  ])('is not reported when %s', async (_why, answerOf) => {
    expect((await call(answerOf)).reports).toEqual([]);
  });
});
