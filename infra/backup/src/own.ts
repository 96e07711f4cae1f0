import { chownSync } from 'node:fs';
import type { ProgramUser } from './programs.ts';

/** Gives a path to the user of the programs; nothing where that is us. */
export function own(path: string, { uid, gid }: ProgramUser): void {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}
