import { type Program, type ProgramOptions, startProgram } from '@toast/local/program';
import { untilWell } from '@toast/local/until-well';

export type MemberState = 'down' | 'starting' | 'up' | 'paused';

/** A server of the topology that can be taken away and brought back, on the same port. */
export type Member = {
  /** "backend-east-1" */
  readonly name: string;
  readonly port: number;
  readonly state: MemberState;
  /** 0 while it is down. */
  readonly pid: number;
  /** Resolves when it answers. `environment`: what is different from now on, as of another version. */
  start(environment?: NodeJS.ProcessEnv): Promise<void>;
  /** SIGKILL unless told otherwise; resolves when it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** It does nothing any more, and its connections stay: a black hole. */
  pause(): void;
  resume(): void;
  /** For good: it cannot be started again. */
  stop(): Promise<void>;
};

export type MemberOptions = Omit<ProgramOptions, 'onLine'> & {
  readonly port: number;
  /** Answers below 400 when it can do its work. */
  readonly probe: string;
  /** Brings it back so many milliseconds after it ended without being asked to, as its unit does in production; never by default. */
  readonly restartMs?: number | undefined;
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
};

export function makeMember(options: MemberOptions): Member {
  const { port, probe, restartMs, onLine, signal, ...command } = options;
  let env = command.env ?? process.env;
  let program: Program | null = null;
  let state: MemberState = 'down';
  const isWell = (status: number) => status < 400;
  let coming: NodeJS.Timeout | undefined;
  let isOver = false;
  const gone = async (by: (running: Program) => unknown): Promise<void> => {
    const running = program;
    clearTimeout(coming);
    if (running === null) return;
    program = null;
    // A stopped process hears nothing but SIGKILL.
    if (state === 'paused') running.kill('SIGCONT');
    state = 'down';
    await by(running);
    await running.ended;
  };
  const start = async (changed: NodeJS.ProcessEnv = {}): Promise<void> => {
    clearTimeout(coming);
    if (isOver) throw new Error(`${command.name} was stopped for good`);
    if (program !== null) throw new Error(`${command.name} is running`);
    env = { ...env, ...changed };
    state = 'starting';
    const started = startProgram({ ...command, env, ...(onLine && { onLine }) });
    program = started;
    void started.ended.then(() => {
      if (program !== started) return;
      [program, state] = [null, 'down'];
      if (restartMs !== undefined) coming = setTimeout(() => void start().catch(() => {}), restartMs);
    });
    await untilWell({ ...command, probe, isWell }, started, signal);
    if (program === started) state = 'up';
  };
  return {
    name: command.name,
    port,
    get state() {
      return state;
    },
    get pid() {
      return program?.pid ?? 0;
    },
    start,
    kill: (how = 'SIGKILL') => gone((running) => running.kill(how)),
    pause: () => {
      if (state !== 'up') return;
      program?.kill('SIGSTOP');
      state = 'paused';
    },
    resume: () => {
      if (state !== 'paused') return;
      program?.kill('SIGCONT');
      state = 'up';
    },
    stop: () => {
      isOver = true;
      return gone((running) => running.stop());
    },
  };
}
