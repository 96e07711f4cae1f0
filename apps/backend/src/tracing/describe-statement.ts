export type StatementWords = { readonly operation: string; readonly table: string };

/** More texts than this are of statements that are put together anew each time, and are not kept. */
const mostKept = 1_000;
const kept = new Map<string, StatementWords>();

/** What a statement does, and to which table; of one that concerns several, the first that is named. */
export function describeStatement(sql: string): StatementWords {
  const known = kept.get(sql);
  if (known !== undefined) return known;
  const operation = /\b(select|insert|update|delete|commit)\b/i.exec(sql)?.[1]?.toLowerCase() ?? 'other';
  const table = /\b(?:from|into|update)\s+(?:"?[a-z_]+"?\.)?"?([a-z_]+)"?/i.exec(sql)?.[1] ?? 'nothing';
  const words = { operation, table };
  if (kept.size < mostKept) kept.set(sql, words);
  return words;
}
