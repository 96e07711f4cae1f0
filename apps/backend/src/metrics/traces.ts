import type { SpanExporter } from '@opentelemetry/sdk-trace';
import { Counter, type Registry } from 'prom-client';

/** Counts the spans that were taken, and those that nobody took. */
export function countExports(registry: Registry, exporter: SpanExporter): SpanExporter {
  const spans = new Counter({
    name: 'toast_spans_total',
    help: 'Spans of traces by what came of sending them',
    labelNames: ['outcome'],
    registers: [registry],
  });
  const [sent, lost] = [spans.labels('sent'), spans.labels('lost')];
  for (const counter of [sent, lost]) counter.inc(0);
  return {
    export: (batch, done) =>
      exporter.export(batch, (result) => {
        // ExportResultCode, of which only the success is 0.
        (Number(result.code) === 0 ? sent : lost).inc(batch.length);
        done(result);
      }),
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
