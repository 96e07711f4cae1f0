import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Gauges by name, with what each is. */
export type Gauges = Readonly<Record<string, { readonly help: string; readonly value: number }>>;

/** Writes a file for the node exporter's textfile collector, whole or not at all. */
export function writeGauges(file: string, gauges: Gauges): void {
  const lines = Object.entries(gauges).flatMap(([name, { help, value }]) => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    `${name} ${value}`,
  ]);
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, lines.length === 0 ? '' : `${lines.join('\n')}\n`, { mode: 0o644 });
  renameSync(partial, file);
}

/** The value that such a file holds of a gauge. */
export function readGauge(file: string, name: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const line = readFileSync(file, 'utf8')
    .split('\n')
    .find((candidate) => candidate.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}
