/** A fault as the log shows it. */
export type FaultDescription = {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly stack?: string;
  readonly cause?: FaultDescription;
};

/**
 * Of an error only what is about our code: a driver's `detail`, `where` and `parameters` hold rows, that is, guests.
 * The message of a data exception (SQLSTATE class 22) quotes the value, so it goes too.
 */
export function describeFault(error: unknown, depth = 0): FaultDescription {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error was thrown' };
  const code = text(error, 'code');
  const quotes = (code !== undefined && /^22[0-9A-Z]{3}$/.test(code)) || error instanceof SyntaxError;
  const message = quotes ? 'message withheld' : error.message.slice(0, 1_000);
  const frames = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 20)
    .join('\n');
  const constraint = text(error, 'constraint');
  const table = text(error, 'table');
  return {
    type: error.name,
    message,
    ...(code !== undefined && { code }),
    ...(constraint !== undefined && { constraint }),
    ...(table !== undefined && { table }),
    ...(frames !== undefined && { stack: frames }),
    ...(error.cause !== undefined && depth < 4 && { cause: describeFault(error.cause, depth + 1) }),
  };
}

function text(error: Error, property: string): string | undefined {
  const value: unknown = Reflect.get(error, property);
  return typeof value === 'string' ? value.slice(0, 100) : undefined;
}
