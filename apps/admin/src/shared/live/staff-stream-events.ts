import type { StreamHandlers } from '@toast/web/keep-open';
import { streamEvents } from '@toast/web/stream-events';
import { signInAgain } from '../session/sign-in-again.ts';

/** As for any stream, but one that is refused because the session is over leads to the sign-in. */
export const staffStreamEvents = (handlers: StreamHandlers) => ({
  ...streamEvents(handlers),
  onError: (error: unknown) => {
    if (!signInAgain(error)) handlers.onOver();
  },
});
