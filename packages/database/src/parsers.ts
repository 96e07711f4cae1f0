import pg from 'pg';

const { builtins } = pg.types;

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} is not a safe integer`);
  return value;
}

/** How values come off the wire in this package's connections only: bigint as a safe number, date as 'YYYY-MM-DD'. */
export const parsers = new pg.TypeOverrides();
parsers.setTypeParser(builtins.INT8, safeInteger);
parsers.setTypeParser(builtins.DATE, (text) => text);
