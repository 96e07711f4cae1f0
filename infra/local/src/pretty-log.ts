const LEVELS: Record<number, string> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

/** The only fields that are shown beside the message: none of them holds personal data. */
type LogLine = {
  level?: number | string;
  time?: number | string;
  msg?: string;
  method?: string;
  route?: string;
  status?: number;
  ms?: number;
  procedures?: string[];
  failure?: string;
  requestId?: string;
  err?: Fault;
};

type Fault = { type?: string; message?: string; code?: string; stack?: string; cause?: Fault };

/** One line of pino's JSON as a person reads it; anything else comes back as it is. */
export function prettyLog(line: string): string {
  const entry = parse(line);
  if (entry === undefined) return line;
  const level =
    typeof entry.level === 'number' ? (LEVELS[entry.level] ?? String(entry.level)) : (entry.level ?? '');
  const time = new Date(entry.time ?? Date.now()).toTimeString().slice(0, 8);
  const failed = (entry.status ?? 0) >= 500 || entry.err !== undefined;
  const parts = [
    entry.method,
    entry.procedures?.join(', ') ?? entry.route,
    entry.status,
    entry.ms === undefined ? undefined : `${Math.round(entry.ms)} ms`,
    entry.failure,
    entry.msg === 'request' ? undefined : entry.msg,
    // Who reports a problem quotes the request id; it is noise otherwise.
    failed ? entry.requestId : undefined,
  ];
  const text = parts.filter((part) => part !== undefined && part !== '').join(' ');
  const { err } = entry;
  const fault = err === undefined ? '' : `\n${chain(err)}\n${err.stack ?? ''}`;
  return `${time} ${level.padEnd(5)} ${text}${fault}`;
}

/** The fault and what caused it, in one line. */
function chain({ type, message, code, cause }: Fault): string {
  const own = `${type}: ${message}${code === undefined ? '' : ` (${code})`}`;
  return cause === undefined ? own : `${own} ← ${chain(cause)}`;
}

function parse(line: string): LogLine | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return undefined;
  }
}
