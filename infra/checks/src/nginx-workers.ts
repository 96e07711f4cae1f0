import { readFileSync } from 'node:fs';

/** The processes that a master has now; none where the system does not tell (no /proc). */
export function workersOf(master: number): number[] {
  const text = read(`/proc/${master}/task/${master}/children`);
  return text.trim().split(/\s+/).filter(Boolean).map(Number);
}

/** It takes no new connections any more, or is gone. */
export function isLeaving(worker: number): boolean {
  const title = read(`/proc/${worker}/cmdline`);
  return title === '' || title.includes('shutting down');
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
