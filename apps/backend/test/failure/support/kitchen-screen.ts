import { setTimeout as pause } from 'node:timers/promises';

type Change = { readonly seq: number; readonly ticket: { readonly id: string } };

/** A kitchen's screen: follows the tickets and, whenever its stream breaks, goes on at the next backend after the last `seq`. */
export type KitchenScreen = {
  /** Everything that was heard, in order; nothing is left out and nothing is put right. */
  readonly heard: readonly Change[];
  /** How often the stream had to be opened. */
  readonly opened: () => number;
  /** Resolves when so many changes were heard. */
  count(changes: number): Promise<void>;
  stop(): Promise<void>;
};

/** Milliseconds between two tries, as a page waits. */
const breath = 100;

export function kitchenScreen(urls: readonly string[], cookie: string, after: number): KitchenScreen {
  const heard: Change[] = [];
  const waiting = new Set<() => void>();
  const stopping = new AbortController();
  let last = after;
  let opened = 0;

  const follow = async (url: string): Promise<void> => {
    const input = encodeURIComponent(JSON.stringify({ after, lastEventId: String(last) }));
    const answer = await fetch(`${url}/trpc/kitchen/tickets.live?input=${input}`, {
      headers: { cookie, accept: 'text/event-stream' },
      signal: stopping.signal,
    });
    if (!answer.ok || answer.body === null) throw new Error(`status ${answer.status}`);
    opened += 1;
    let rest = '';
    for await (const chunk of answer.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) hear(block);
    }
  };
  const hear = (block: string): void => {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const id = field('id');
    // Pings and greetings have no id; what the server says of its own trouble neither.
    if (id === undefined) return;
    heard.push(JSON.parse(field('data') ?? ''));
    last = Number(id);
    for (const look of waiting) look();
  };
  const running = (async () => {
    for (let turn = 0; !stopping.signal.aborted; turn += 1) {
      await follow(urls[turn % urls.length] ?? '').catch(() => {});
      await pause(breath, undefined, { signal: stopping.signal }).catch(() => {});
    }
  })();

  return {
    heard,
    opened: () => opened,
    count: (changes) =>
      new Promise((resolve) => {
        const look = () => {
          if (heard.length < changes) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
