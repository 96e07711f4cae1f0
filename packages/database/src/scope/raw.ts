import { ScopeRefused } from '../faults.ts';
import { tableKinds } from '../schema.ts';

const literals = /'(?:[^']|'')*'/g;
const tableWords = /\b(?:from|join|update|into|using|table|only|truncate|merge|copy)\b/i;
const forbidden =
  /\b(?:set_config|set\s+(?:local|session)|insert\s+into|delete\s+from|merge\s+into|truncate|copy)\b/i;
const identifiers = /"([^"]+)"|([a-z_][a-z0-9_]*)/gi;

const passed = new Set<string>();

/** Index of the first character after `at` that is no white space. */
const next = (text: string, at: number): string => text.slice(at).trimStart().slice(0, 3).toLowerCase();

function check(text: string): void {
  const bare = text.replaceAll(literals, "''");
  if (/--|\/\*|;/.test(bare)) throw new ScopeRefused('raw SQL', 'comments and semicolons are not taken');
  if (!balanced(bare))
    throw new ScopeRefused('raw SQL', 'its parentheses must match, or it could reach past the tenant');
  const command = forbidden.exec(bare);
  if (command !== null) throw new ScopeRefused('raw SQL', `"${command[0]}" is not taken in raw SQL`);
  if (!tableWords.test(bare)) return;
  for (const match of bare.matchAll(identifiers)) {
    const name = match[1] ?? match[2]?.toLowerCase() ?? '';
    if (!Object.hasOwn(tableKinds, name)) continue;
    const after = next(bare, match.index + match[0].length);
    // `order by`, `item.name`: not the table itself.
    if (after.startsWith('.') || (name === 'order' && after.startsWith('by'))) continue;
    throw new ScopeRefused(
      name,
      'a table named in raw SQL cannot be bound; name it through the query builder',
    );
  }
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Refuses raw SQL that names a table, for the scope cannot add the tenant to text. Verdicts are kept per text. */
export function guardRaw(fragments: readonly string[]): void {
  // The gaps are values or nested nodes, which are bound on their own.
  const text = fragments.length === 1 ? (fragments[0] ?? '') : fragments.join(' ? ');
  if (passed.has(text)) return;
  check(text);
  if (passed.size > 2000) passed.clear();
  passed.add(text);
}
