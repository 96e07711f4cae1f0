import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

const value = z.object({
  stringValue: z.string().optional(),
  boolValue: z.boolean().optional(),
  intValue: z.union([z.int(), z.string()]).optional(),
  doubleValue: z.number().optional(),
  arrayValue: z.object({ values: z.array(z.object({ stringValue: z.string() })).default([]) }).optional(),
});
const attributes = z.array(z.object({ key: z.string(), value }));
const nanoseconds = z.string().regex(/^\d+$/);
const span = z.object({
  traceId: z.string().regex(/^[0-9a-f]{32}$/),
  spanId: z.string().regex(/^[0-9a-f]{16}$/),
  parentSpanId: z.string().optional(),
  name: z.string(),
  kind: z.int(),
  startTimeUnixNano: nanoseconds,
  endTimeUnixNano: nanoseconds,
  attributes,
  status: z.object({ code: z.int().optional(), message: z.string().optional() }),
});
/** ExportTraceServiceRequest as OTLP's JSON writes it. */
const message = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});

export type Taken = {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  /** undefined = the first of its trace. */
  readonly parent: string | undefined;
  readonly name: string;
  readonly failed: boolean;
  readonly startMs: number;
  readonly endMs: number;
  readonly attributes: Readonly<Record<string, unknown>>;
};

export type Receiver = {
  readonly endpoint: string;
  /** Every span so far. */
  readonly spans: readonly Taken[];
  /** Every byte of every body so far. */
  bytes(): string;
  /** How often somebody came. */
  readonly visits: () => number;
  behave: (response: ServerResponse) => void;
  close(): Promise<void>;
};

const plain = (entries: z.infer<typeof attributes>) =>
  Object.fromEntries(
    entries.map(({ key, value: { arrayValue, ...one } }) => [
      key,
      arrayValue === undefined
        ? Object.values(one)[0]
        : arrayValue.values.map(({ stringValue }) => stringValue),
    ]),
  );
const milliseconds = (text: string) => Number(BigInt(text) / 1_000_000n);

/** Takes spans as a collector does, OTLP over HTTP in JSON, and refuses what is no OTLP. */
export async function startReceiver(): Promise<Receiver> {
  const spans: Taken[] = [];
  const bodies: string[] = [];
  let visits = 0;
  const server = createServer((request, response) => {
    visits += 1;
    void text(request).then((body) => {
      bodies.push(body);
      const parsed = message.safeParse(JSON.parse(body));
      const fits = request.method === 'POST' && request.url === '/v1/traces';
      if (!fits || !parsed.success) return response.writeHead(400).end();
      for (const { resource, scopeSpans } of parsed.data.resourceSpans) {
        const service = String(plain(resource.attributes)['service.name']);
        for (const each of scopeSpans.flatMap((scope) => scope.spans)) {
          spans.push({
            service,
            traceId: each.traceId,
            spanId: each.spanId,
            parent: each.parentSpanId === '' ? undefined : each.parentSpanId,
            name: each.name,
            failed: each.status.code === 2,
            startMs: milliseconds(each.startTimeUnixNano),
            endMs: milliseconds(each.endTimeUnixNano),
            attributes: plain(each.attributes),
          });
        }
      }
      return receiver.behave(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    bytes: () => bodies.join('\n'),
    visits: () => visits,
    behave: (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
  return receiver;
}
