import type { SpanExporter } from '@opentelemetry/sdk-trace';
import type { Outward } from '../outward/outward.ts';

/** While the receiver takes nothing, it is not asked, and the spans are lost at once. */
export function spareReceiver(outward: Outward, exporter: SpanExporter): SpanExporter {
  return {
    export: (batch, done) => {
      const offer = () =>
        new Promise<void>((resolve, reject) => {
          exporter.export(batch, ({ code, error }) =>
            Number(code) === 0 ? resolve() : reject(error ?? new Error('the spans were not taken')),
          );
        });
      const tell = async () => done(await settled(outward.call(offer)));
      void tell();
    },
    forceFlush: async () => exporter.forceFlush?.(),
    shutdown: () => exporter.shutdown(),
  };
}

async function settled(offered: Promise<void>): Promise<{ code: 0 } | { code: 1; error: Error }> {
  try {
    await offered;
    return { code: 0 };
  } catch (cause) {
    return {
      code: 1,
      error: cause instanceof Error ? cause : new Error('the spans were not taken', { cause }),
    };
  }
}
