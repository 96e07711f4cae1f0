import { existsSync, readFileSync } from 'node:fs';

/** A JSON report that a test program should have written; undefined when it did not get so far. */
export function readReport<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
