import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { Span as OtelSpan, SpanContext, TimeInput } from '@opentelemetry/api';
import type { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import { countExports } from '../metrics/traces.ts';
import { outwardsOf } from '../outward/outwards.ts';
import { chosenIds } from './chosen-ids.ts';
import { failureOf } from './failure-of.ts';
import { spareReceiver } from './spare-receiver.ts';
import { isNameOnly, readTraceparent, type Traceparent, writeTraceparent } from './traceparent.ts';
import { type Attributes, noTracing, type Span, type Tracing } from './tracing.ts';

/** Milliseconds that leaving waits for the last spans to be taken. */
const patience = 2_000;

type Start = { readonly attributes?: Attributes; readonly kind?: number; readonly startTime?: TimeInput };
type Drawn = Span & { readonly otel: OtelSpan };

/**
 * Sends spans by OTLP over HTTP where the environment says so. What is sent waits in a queue with an end, beside the requests: a
 * receiver that is away costs spans, and nobody a request.
 */
export async function startTracing(
  { tracing: wanted }: Pick<Config, 'tracing'>,
  service: 'serve' | 'work',
  registry: Registry,
): Promise<Tracing> {
  if (wanted === null) return noTracing;
  const [api, sdk, { resourceFromAttributes }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const exporter = new OTLPTraceExporter({
    url: `${wanted.endpoint}/v1/traces`,
    timeoutMillis: patience,
    concurrencyLimit: 2,
  });
  const outward = outwardsOf(registry)('traces', { attempt: patience, deadline: patience });
  const ids = chosenIds(new sdk.RandomIdGenerator());
  // By the trace's id alone: all processes decide alike, and a stranger who claims that a trace is kept changes nothing.
  const ratio = new sdk.TraceIdRatioBasedSampler(wanted.ratio);
  const provider = new sdk.TracerProvider({
    resource: resourceFromAttributes({ 'service.name': `toast-${service}`, 'service.namespace': 'toast' }),
    sampler: new sdk.ParentBasedSampler({ root: ratio, remoteParentSampled: ratio }),
    idGenerator: ids.generator,
    spanLimits: { attributeValueLengthLimit: 256, attributeCountLimit: 32 },
    spanProcessors: [
      new sdk.BatchSpanProcessor({
        exporter: countExports(registry, spareReceiver(outward, exporter)),
        maxQueueSize: 4_096,
        scheduledDelayMillis: wanted.everyMs,
        exportTimeoutMillis: patience,
      }),
    ],
  });
  const tracer = provider.getTracer('toast');
  const under = new AsyncLocalStorage<Drawn | undefined>();

  const below = (context: SpanContext | undefined) =>
    context === undefined ? api.ROOT_CONTEXT : api.trace.setSpanContext(api.ROOT_CONTEXT, context);
  const remote = ({ traceId, spanId, sampled }: Traceparent): SpanContext => ({
    traceId,
    spanId,
    traceFlags: sampled ? api.TraceFlags.SAMPLED : api.TraceFlags.NONE,
    isRemote: true,
  });
  const drawn = (otel: OtelSpan): Drawn => {
    const { traceId, spanId, traceFlags } = otel.spanContext();
    const sampled = (traceFlags & api.TraceFlags.SAMPLED) !== 0;
    return {
      otel,
      traceId,
      traceparent: sampled ? writeTraceparent({ traceId, spanId, sampled }) : undefined,
      rename: (name) => void otel.updateName(name),
      set: (attributes) => void otel.setAttributes(known(attributes)),
      end: (failure) => {
        if (failure !== undefined)
          otel.setStatus({ code: api.SpanStatusCode.ERROR }).setAttribute('error.type', failure);
        otel.end();
      },
    };
  };
  const start = (name: string, context: SpanContext | undefined, { attributes = {}, ...more }: Start = {}) =>
    drawn(tracer.startSpan(name, { attributes: known(attributes), ...more }, below(context)));

  const during = async <T>(span: Drawn, work: (span: Span) => Promise<T>): Promise<T> => {
    try {
      const value = await under.run(span, work, span);
      span.end();
      return value;
    } catch (error) {
      span.end(failureOf(error));
      throw error;
    }
  };

  const tracing: Tracing = {
    on: true,
    request: (header) => {
      const kind = api.SpanKind.SERVER;
      const parent = readTraceparent(header);
      if (parent === undefined) return start('request', undefined, { kind });
      if (!isNameOnly(parent)) return start('request', remote(parent), { kind });
      return ids.choose({ traceId: parent.traceId }, () => start('request', undefined, { kind }));
    },
    within: (span, work) => under.run(span !== undefined && isDrawn(span) ? span : undefined, work),
    span: (name, attributes, work) => {
      const above = under.getStore();
      // Of a trace that nobody keeps, or after what was asked for is over: a stream's events are not its request's.
      if (above === undefined || !above.otel.isRecording()) return work(noTracing.request(undefined));
      return during(start(name, above.otel.spanContext(), { attributes }), work);
    },
    current: () => under.getStore(),
    following: (name, parents, attributes, work) => {
      const kind = api.SpanKind.CONSUMER;
      const spans = parents
        .flatMap((parent) => readTraceparent(parent) ?? [])
        .map((parent) => start(name, remote(parent), { attributes, kind }));
      const [first, ...others] = spans;
      if (first === undefined) return under.run(undefined, work);
      return during(first, work).finally(() => {
        for (const span of others) span.end();
      });
    },
    record: ({ name, parent, start: from, end, attributes }) => {
      const above = readTraceparent(parent);
      if (above !== undefined) start(name, remote(above), { attributes, startTime: from }).otel.end(end);
    },
    reported: (own, { name, start: from, end, attributes }) => {
      const chosen = readTraceparent(own);
      if (chosen === undefined) return;
      const kind = api.SpanKind.CLIENT;
      const span = ids.choose(chosen, () => start(name, undefined, { attributes, kind, startTime: from }));
      span.otel.end(end);
    },
    close: async () => {
      const late = new AbortController();
      const sent = provider.shutdown().catch(() => {});
      await Promise.race([sent, pause(patience, undefined, { signal: late.signal }).catch(() => {})]);
      late.abort();
    },
  };
  return tracing;
}

const isDrawn = (span: Span): span is Drawn => 'otel' in span;

function known(attributes: Attributes): Record<string, string | number | boolean | string[]> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'object' ? [...value] : value] as const],
    ),
  );
}
