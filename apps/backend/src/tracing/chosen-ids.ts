import type { IdGenerator } from '@opentelemetry/sdk-trace';

type Ids = { readonly traceId: string; readonly spanId?: string };

/** Ids that somebody else has minted for a span that is begun in `choose`, else those of `random`. */
export function chosenIds(random: IdGenerator) {
  let chosen: Ids | undefined;
  return {
    generator: {
      generateTraceId: () => chosen?.traceId ?? random.generateTraceId(),
      generateSpanId: () => chosen?.spanId ?? random.generateSpanId(),
    },
    choose<T>(ids: Ids, begin: () => T): T {
      chosen = ids;
      try {
        return begin();
      } finally {
        chosen = undefined;
      }
    },
  };
}
