import type { EventView } from '@toast/api/event';
import type { LoggedEvent } from '@toast/database/event/since';

/** An entry of the log as it goes over the wire; who caused it, and what they noted for their colleagues, stays inside. */
export const toEventView = ({ seq, id, at, type, payload }: LoggedEvent): EventView =>
  ({
    seq,
    id,
    at: at.toISOString(),
    type,
    payload: type === 'switch.changed' ? withoutNote(payload) : payload,
  }) as EventView;

function withoutNote(payload: unknown): unknown {
  const { note: _staffOnly, ...rest } = payload as { readonly note?: string };
  return rest;
}
