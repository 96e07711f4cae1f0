import type { StreamHandlers } from './keep-open.ts';

/** What tRPC tells of a subscription, in the words of `keepOpen`. */
export const streamEvents = ({ onOpen, onBroken, onOver }: StreamHandlers) => ({
  onStarted: onOpen,
  onConnectionStateChange: ({ state }: { readonly state: string }) => {
    if (state === 'connecting') onBroken();
  },
  onError: onOver,
  onComplete: onOver,
});
