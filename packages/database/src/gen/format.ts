const tokens = /'(?:[^']|'')*'|"[^"]+"|\$\d+|::|\[\]|[\w.]+|[<>=!|-]+|\S/g;
const clauses = new Set([
  'select', 'from', 'where', 'group by', 'having', 'order by', 'limit', 'union', 'union all', 'inner join', 'left join',
  'cross join', 'inner join lateral', 'left join lateral', 'returning', 'set', 'values', 'on conflict', 'for update', 'with',
]);
const pairs = /^(?:group by|order by|union all|inner join|left join|cross join|on conflict|for update)$/;
const width = 110;

/** One clause per line, subqueries indented: enough to review a statement and to see a change of it. */
export function formatSql(sql: string): string {
  const lines: string[] = [];
  let line = '';
  let indent = 0;
  /** For each open parenthesis, whether it holds a subquery. */
  const parens: boolean[] = [];
  const flush = () => {
    if (line.trim() !== '') lines.push(...wrap(' '.repeat(indent * 2) + line.trimEnd(), indent));
    line = '';
  };
  const words = join(sql.match(tokens) ?? []);
  words.forEach((word, at) => {
    const breaks = parens.at(-1) !== false && (clauses.has(word) || (word === 'and' && parens.at(-1) !== false));
    if (word === ')' && parens.pop() === true) {
      flush();
      indent -= 1;
    } else if (breaks) {
      flush();
      if (word === 'and') line = '  ';
    }
    line += glue(line, word, words[at - 1]) + word;
    if (word !== '(') return;
    const subquery = words[at + 1] === 'select' || words[at + 1] === 'update';
    parens.push(subquery);
    if (!subquery) return;
    flush();
    indent += 1;
  });
  flush();
  return lines.join('\n');
}

/** Two-word keywords as one. */
function join(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const both = `${joined.at(-1) ?? ''} ${word}`;
    if (pairs.test(both) || (word === 'lateral' && /join$/.test(joined.at(-1) ?? ''))) joined[joined.length - 1] = both;
    else joined.push(word);
  }
  return joined;
}

function glue(line: string, word: string, before: string | undefined): string {
  if (line.trim() === '' || /^(?:[,).:]|\[\])/.test(word) || before === '(' || before === '.' || before === '::') return '';
  if (word === '(' && before !== undefined && /^[a-z_]+$/.test(before) && /(?:count|coalesce|max|sum|json_agg|nullif|upper|now|to_json|over|any|greatest|array_position|jsonb?_\w+|row_number|pg_notify|interval)$/.test(before)) return '';
  return ' ';
}

/** Breaks a long list at its commas. */
function wrap(line: string, indent: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(', ', width);
    if (at <= indent * 2 + 4) break;
    lines.push(rest.slice(0, at + 1));
    rest = ' '.repeat(indent * 2 + 4) + rest.slice(at + 2);
  }
  return [...lines, rest];
}
