import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export type WorkProcess = {
  readonly child: ChildProcess;
  /** Its log lines so far. */
  readonly lines: () => readonly Record<string, unknown>[];
  /** Resolves when a line of the log says this, before or after. */
  said(msg: string): Promise<Record<string, unknown>>;
  /** Resolves with the exit code when it is gone; null = a signal ended it. */
  readonly ended: Promise<number | null>;
};

/** A real `main.ts work` on a test's database. */
export function startWork(databaseUrl: string, environment: Record<string, string> = {}): WorkProcess {
  const child = spawn(process.execPath, [main, 'work'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      NODE_ENV: 'production',
      TOAST_SECRET: 'a secret that only tests know, 32+ characters',
      DATABASE_URL: databaseUrl,
      ...environment,
    },
  });
  const lines: Record<string, unknown>[] = [];
  const waiting = new Set<(line: Record<string, unknown>) => void>();
  let open = '';
  child.stdout.on('data', (chunk: Buffer) => {
    open += chunk.toString();
    const whole = open.split('\n');
    open = whole.pop() ?? '';
    for (const text of whole) {
      const line: Record<string, unknown> = JSON.parse(text);
      lines.push(line);
      for (const look of waiting) look(line);
    }
  });
  const ended = once(child, 'close').then(([code]) => code);
  return {
    child,
    ended,
    lines: () => lines,
    said: (msg) =>
      new Promise((resolve, reject) => {
        const past = lines.find((line) => line.msg === msg);
        if (past !== undefined) return resolve(past);
        const look = (line: Record<string, unknown>) => {
          if (line.msg !== msg) return;
          waiting.delete(look);
          resolve(line);
        };
        waiting.add(look);
        void ended.then(() => reject(new Error(`it ended before it said "${msg}"`)));
      }),
  };
}
