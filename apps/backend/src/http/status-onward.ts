import type { IncomingHttpHeaders } from 'node:http';
import { isLinkLost } from '../trpc/database-fault.ts';
import { patienceHeader } from '../trpc/deadline.ts';
import type { FailureFace } from '../trpc/failures.ts';

/**
 * The status of an answer. An ingress that could ask another backend hears 502 when this one has lost its own way to the database: then
 * another may have one, and should be asked for a while. A 503 says that nobody else could do it either, and stays as it is.
 */
export const statusOnward = (headers: IncomingHttpHeaders, error: unknown, face: FailureFace): number =>
  face.status === 503 && headers[patienceHeader] !== undefined && isLinkLost(error) ? 502 : face.status;
