import type { MadePoint } from './make-point.ts';
import { writeGauges } from './textfile.ts';

/** Tells Prometheus of the newest point; a standby has none, and what it said while it was acting is taken back. */
export const tellPoint = (file: string, made: MadePoint | undefined): void =>
  writeGauges(
    file,
    made === undefined
      ? {}
      : {
          toast_restore_point_timestamp_seconds: {
            help: 'The newest point to which all nodes can be restored together, and whose log is in the repository.',
            value: Math.floor(made.at.getTime() / 1000),
          },
        },
  );
