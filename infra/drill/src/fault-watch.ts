import { quietReport, type Report } from '@toast/local/report';

export type FaultWatch = {
  /** For whoever starts the processes whose faults are to be known. */
  readonly report: Report;
  /** What the processes themselves called a fault of theirs, each once, with how often; that the database was away is none. */
  readonly notes: () => string[];
};

const away = /DatabaseUnavailable|CommitOutcomeUnknown/;

/** A 500 says nothing to the guest, by design; what it was is in the process' own log, as `infra/local` shows it. */
export function watchFaults(): FaultWatch {
  const seen = new Map<string, number>();
  return {
    report: {
      ...quietReport,
      service: (name, line) => {
        const what = / fault[^\n]*\n(?<what>[^\n]*)/.exec(line)?.groups?.['what'];
        if (what === undefined || away.test(what)) return;
        const key = `${name}: ${what}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      },
    },
    notes: () => [...seen].map(([what, times]) => `${times} × fault of ${what}`),
  };
}
