import { startProgram } from '@toast/local/program';
import type { BedNode } from './bed-node.ts';

/** toast-watch of each of these hosts, until stopped. `hear` gets what they say. */
export function startWatchers(
  nodes: readonly BedNode[],
  hear: (name: string, line: string) => void = () => {},
): { stop(): Promise<void> } {
  const started = nodes.map(({ name, command }) => {
    const [program = '', ...args] = command.words;
    return startProgram({
      name,
      program,
      args: [...args, 'watch'],
      cwd: '/',
      env: { ...process.env, ...command.env },
      onLine: (line) => hear(name, line),
    });
  });
  return {
    stop: async () => {
      await Promise.all(started.map((each) => each.stop()));
    },
  };
}
