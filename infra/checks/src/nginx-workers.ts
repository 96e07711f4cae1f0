import { readFileSync } from 'node:fs';

/** The processes that a master has now; none where the system does not tell (no /proc). */
export function workersOf(master: number): number[] {
  try {
    const text = readFileSync(`/proc/${master}/task/${master}/children`, 'utf8');
    return text.trim().split(/\s+/).filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
