import { spawn } from 'node:child_process';

export type Ran = { readonly code: number; readonly output: string; readonly complaint: string };

/** Runs a command to its end. `deadline` in milliseconds: it is killed then, with 124 as its code. Never throws for a failure. */
export function run(
  words: readonly string[],
  { deadline, env, input }: { deadline?: number; env?: NodeJS.ProcessEnv; input?: string } = {},
): Promise<Ran> {
  const [program = '', ...args] = words;
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, cwd: '/', stdio: 'pipe' });
    let output = '';
    let complaint = '';
    let late = false;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    const timer =
      deadline === undefined
        ? undefined
        : setTimeout(() => {
            late = true;
            child.kill('SIGKILL');
          }, deadline);
    const end = (code: number) => {
      clearTimeout(timer);
      resolve({
        code: late ? 124 : code,
        output,
        complaint: late ? `no answer in ${deadline} ms` : complaint,
      });
    };
    child.once('error', (error) => {
      complaint += error.message;
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
    // What a started server has inherited stays open long after the command that started it.
    child.once('exit', (code) => setTimeout(end, 300, code ?? 1).unref());
  });
}

/** @throws Error with what the command complained of */
export async function must(words: readonly string[], options?: Parameters<typeof run>[1]): Promise<string> {
  const { code, output, complaint } = await run(words, options);
  if (code !== 0) throw new Error(`${words.join(' ')}: ${(complaint || output).trim()}`);
  return output;
}
