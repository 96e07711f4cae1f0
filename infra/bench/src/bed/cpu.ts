import { readdirSync, readFileSync } from 'node:fs';

/** Of proc(5), `stat`, behind the name: state, ppid, …; times in hundredths of a second. */
type Stat = { readonly parent: number; readonly own: number; readonly waitedFor: number };

function statOf(pid: number | string): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(') ') + 2).split(' ');
    const at = (index: number) => Number(fields[index]);
    return { parent: at(1), own: (at(11) + at(12)) * 10, waitedFor: (at(13) + at(14)) * 10 };
  } catch {
    return null;
  }
}

/** User and system time of a process in milliseconds; null where the system does not tell (no /proc). */
export const cpuOf = (pid: number): number | null => statOf(pid)?.own ?? null;

/**
 * The same of a server that has a process per connection: its own, that of its children, and that of the children it has seen
 * end.
 */
export function cpuOfTree(pid: number): number | null {
  const root = statOf(pid);
  if (root === null) return null;
  let sum = root.own + root.waitedFor;
  for (const name of pidsNow()) {
    const stat = statOf(name);
    if (stat?.parent === pid) sum += stat.own + stat.waitedFor;
  }
  return sum;
}

/** The process that we have started with these last arguments. */
export function childWith(args: readonly string[]): number | null {
  for (const name of pidsNow()) {
    if (statOf(name)?.parent !== process.pid) continue;
    const words = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0').slice(0, -1);
    if (words.slice(-args.length).join(' ') === args.join(' ')) return Number(name);
  }
  return null;
}

function pidsNow(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
