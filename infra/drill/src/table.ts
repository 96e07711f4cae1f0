import type { Result } from './result.ts';

const head = ['what breaks', 'result', 'asked', 'failed', 'longest gap', 'lost', 'doubled', 'took'];

/** The columns of the table as texts, the head first. */
function cellsOf(results: readonly Result[]): string[][] {
  return [head, ...results.map(cells)];
}

function cells(result: Result): string[] {
  const took = `${result.seconds.toFixed(0)} s`;
  if (result.kind !== 'ran') return [result.name, result.kind, '–', '–', '–', '–', '–', took];
  const { requests, failed, outageMs, lost, doubled, allowed } = result.outcome;
  const held = result.beyond.length === 0 ? 'held' : 'FAILED';
  const gap = `${ms(outageMs)} of ${ms(allowed.outageMs)}`;
  const of = allowed.failed === 0 ? String(failed) : `${failed} of ${allowed.failed}`;
  return [result.name, held, String(requests), of, gap, String(lost), String(doubled), took];
}

const ms = (value: number): string => `${(value / 1000).toFixed(1)} s`;

/** For the terminal: names to the left, numbers to the right; below it what has to be said of a row. */
export function printed(results: readonly Result[]): string {
  const rows = cellsOf(results);
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  const remarks = results.flatMap((result) =>
    remarksOf(result).map((remark) => `  ${result.name}: ${remark}`),
  );
  return [...rows.map((row) => `  ${line(row)}`), '', ...remarks].join('\n').trimEnd();
}

/** The same for a document. */
export function asMarkdown(results: readonly Result[]): string {
  const [first = [], ...rest] = cellsOf(results);
  const line = (row: readonly string[]) => `| ${row.join(' | ')} |`;
  const remarks = results.flatMap((result) =>
    remarksOf(result).map((remark) => `- ${result.name}: ${remark}`),
  );
  return `${[line(first), line(first.map(() => '---')), ...rest.map(line), '', ...remarks].join('\n').trimEnd()}\n`;
}

function remarksOf(result: Result): readonly string[] {
  if (result.kind !== 'ran') return [`${result.kind}: ${result.why}`];
  return [...result.beyond, ...result.outcome.notes];
}
