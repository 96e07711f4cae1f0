import { styleText } from 'node:util';

/** Where the launcher says what it does. A quiet one says nothing; what failed is in the Failure anyway. */
export type Report = {
  quiet: boolean;
  say(text: string): void;
  /** A line of a program's output while a step goes on. */
  detail(line: string): void;
  /** A log line of a running service, already readable. */
  service(name: string, line: string): void;
  /** Announces the step, does it, and says how long it took. */
  step<T>(title: string, work: () => Promise<T>): Promise<T>;
};

const COLOURS = ['cyan', 'magenta', 'green', 'yellow', 'blue'] as const;

export function openReport(): Report {
  const names: string[] = [];
  const colourOf = (name: string) => {
    if (!names.includes(name)) names.push(name);
    return COLOURS[names.indexOf(name) % COLOURS.length] ?? 'cyan';
  };
  const say = (text: string) => void process.stdout.write(`${text}\n`);
  return {
    quiet: false,
    say,
    detail: (line) => say(paint('dim', `    ${line}`)),
    service: (name, line) => say(`${paint(colourOf(name), name.padEnd(8))} ${line}`),
    step: async (title, work) => {
      const started = performance.now();
      say(`${paint('cyan', '›')} ${title}`);
      const result = await work();
      say(`${paint('green', '✓')} ${title} ${paint('dim', `(${seconds(performance.now() - started)})`)}`);
      return result;
    },
  };
}

export const quietReport: Report = {
  quiet: true,
  say: () => {},
  detail: () => {},
  service: () => {},
  step: (_title, work) => work(),
};

/** Colours only where a person looks on, and not with NO_COLOR. */
export function paint(style: Parameters<typeof styleText>[0], text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** Milliseconds as "0.4 s". */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
