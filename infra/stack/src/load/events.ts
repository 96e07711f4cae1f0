/** A server-sent event that has a place in the log. */
export type Told = { readonly seq: number; readonly data: unknown };

/** Cuts a stream of server-sent events into those that have an id; pings and greetings have none. */
export function eventReader(hear: (told: Told) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split('\n');
      const field = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const id = field('id');
      if (id !== undefined) hear({ seq: Number(id), data: JSON.parse(field('data') ?? 'null') });
    }
  };
}
