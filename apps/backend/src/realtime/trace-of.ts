import type { EventView } from '@toast/api/event';
import type { LoggedEvent } from '@toast/database/event/since';
import { toEventView } from './event-view.ts';

/** Beside the views, not in them, so that it never goes over the wire. */
const traces = new WeakMap<EventView, string>();

/** The view of an event, of which this process remembers where it came from. */
export function tracedView(event: LoggedEvent): EventView {
  const view = toEventView(event);
  if (event.trace !== null) traces.set(view, event.trace);
  return view;
}

/** `traceparent` of what caused an event, where somebody keeps that trace. */
export const traceOf = (view: EventView): string | undefined => traces.get(view);
