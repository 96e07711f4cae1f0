import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's root directory. */
export const root = join(fileURLToPath(new URL('.', import.meta.url)), '../../..');

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Says what failed and what to do, and ends.
 * @param {string} what
 * @param {string} [advice]
 * @returns {never}
 */
export function fail(what, advice) {
  process.stderr.write(`\n✗ ${what}\n${advice ? `  → ${advice}\n` : ''}`);
  process.exit(1);
}

/** An error that carries what to do about it. */
export class Failure extends Error {
  /**
   * @param {string} message
   * @param {string} advice
   */
  constructor(message, advice) {
    super(message);
    this.advice = advice;
  }
}
