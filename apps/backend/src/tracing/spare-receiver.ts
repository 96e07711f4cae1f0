import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Outward } from '../outward/outward.ts';

/** While the receiver takes nothing, it is not asked, and the spans are lost at once. */
export function spareReceiver(outward: Outward, exporter: SpanExporter): SpanExporter {
  return {
    export: (batch, done) => {
      const taken = outward.call(
        () =>
          new Promise<void>((resolve, reject) => {
            exporter.export(batch, ({ code, error }) =>
              Number(code) === 0 ? resolve() : reject(error ?? new Error('the spans were not taken')),
            );
          }),
      );
      taken.then(
        () => done({ code: 0 }),
        (error: Error) => done({ code: 1, error }),
      );
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}
