import type { EventView } from '@toast/api/event';
import type { LoggedEvent } from '@toast/database/event/since';

/** An entry of the log as it goes over the wire; who caused it stays inside. */
export const toEventView = ({ seq, id, at, type, payload }: LoggedEvent): EventView =>
  ({ seq, id, at: at.toISOString(), type, payload }) as EventView;
