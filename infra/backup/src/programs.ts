import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Whom programs run as; empty = ourselves. PostgreSQL refuses root. */
export type ProgramUser = { readonly uid?: number; readonly gid?: number };

export type Programs = {
  readonly user: ProgramUser;
  /** Resolves with what it wrote. @throws Error with what it complained of, when it does not end well. */
  run(program: string, args: readonly string[], signal?: AbortSignal): Promise<string>;
};

/** Secrets reach the programs by the environment, as pgBackRest wants them, never by arguments that `ps` would show. */
export function createPrograms(user: ProgramUser = {}, env: NodeJS.ProcessEnv = process.env): Programs {
  return {
    user,
    run: async (program, args, signal) => {
      const child = spawn(program, args, {
        ...user,
        env,
        cwd: '/',
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(signal && { signal }),
      });
      const [out, complaints] = [read(child.stdout), read(child.stderr)];
      const [code] = (await once(child, 'close')) as [number | null];
      if (code === 0) return out.join('');
      const said = [...complaints, ...out].join('').trim().split('\n').slice(-12).join('\n');
      throw new Error(`${program.split('/').at(-1)} ${args.at(-1) ?? ''} ended with ${code}:\n${said}`);
    },
  };
}

function read(stream: NodeJS.ReadableStream): string[] {
  const parts: string[] = [];
  stream.on('data', (chunk: Buffer) => parts.push(chunk.toString()));
  return parts;
}
