import { delimiter } from 'node:path';
import { startProgram } from '../program.ts';
import { inRoot } from '../root.ts';

/** What a tool said and whether it was content. */
export type Verdict = { ok: boolean; output: string };

/** Runs one of the root's tools, or any program, and keeps what it says. */
export async function runTool(
  command: readonly string[],
  options: { cwd?: string; signal: AbortSignal },
): Promise<Verdict> {
  options.signal.throwIfAborted();
  const [program = '', ...args] = command;
  const lines: string[] = [];
  const running = startProgram({
    name: program,
    program,
    args,
    cwd: options.cwd ?? inRoot(),
    env: toolEnvironment(),
    onLine: (line) => lines.push(line),
  });
  const abort = () => void running.stop();
  options.signal.addEventListener('abort', abort, { once: true });
  const { code } = await running.ended;
  options.signal.removeEventListener('abort', abort);
  options.signal.throwIfAborted();
  return { ok: code === 0, output: lines.join('\n') };
}

/** With the repository's own tools, and its Node, first on the PATH. */
export function toolEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${inRoot('node_modules/.bin')}${delimiter}${process.env.PATH}` };
}
