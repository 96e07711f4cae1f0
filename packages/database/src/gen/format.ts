const tokens = /(\s*)('(?:[^']|'')*'|"[^"]+"|\w+|[^\s\w'"])/g;
const clauses = new Set([
  'select',
  'from',
  'where',
  'group by',
  'having',
  'order by',
  'limit',
  'union',
  'union all',
  'inner join',
  'left join',
  'cross join',
  'inner join lateral',
  'left join lateral',
  'returning',
  'set',
  'values',
  'on conflict',
  'for update',
  'with',
  'and',
]);
const pairs =
  /^(?:group by|order by|union all|inner join|left join|cross join|on conflict|for update|inner join lateral|left join lateral)$/;
const width = 110;

type Token = { readonly word: string; readonly space: string };

/** One clause per line, subqueries indented: enough to review a statement and to see a change of it. */
export function formatSql(sql: string): string {
  const words = tokensOf(sql);
  const lines: string[] = [];
  /** For each open parenthesis, whether it holds a subquery; within the others nothing breaks. */
  const parens: boolean[] = [];
  let line = '';
  const flush = () => {
    const indent = parens.filter(Boolean).length * 2;
    if (line.trim() !== '') lines.push(...wrap(' '.repeat(indent) + line.trimEnd(), indent + 4));
    line = '';
  };
  words.forEach(({ word, space }, at) => {
    if (word === ')' && parens.at(-1) === true) flush();
    if (word === ')') parens.pop();
    const starts = clauses.has(word) && parens.at(-1) !== false;
    if (starts) flush();
    if (starts && word === 'and') line = '  ';
    line += (line.trim() === '' ? '' : space) + word;
    if (word !== '(') return;
    const subquery = words[at + 1]?.word === 'select' || words[at + 1]?.word === 'update';
    if (subquery) flush();
    parens.push(subquery);
  });
  flush();
  return lines.join('\n');
}

/** The words of a statement, keywords of several words as one, each with the white space before it as one blank. */
function tokensOf(sql: string): Token[] {
  const joined: Token[] = [];
  for (const [, space = '', word = ''] of sql.matchAll(tokens)) {
    const last = joined.at(-1);
    const both = `${last?.word ?? ''} ${word}`;
    if (last !== undefined && pairs.test(both)) joined[joined.length - 1] = { word: both, space: last.space };
    else joined.push({ word, space: space === '' ? '' : ' ' });
  }
  return joined;
}

/** Breaks a long list at its commas. */
function wrap(line: string, indent: number): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(', ', width);
    if (at <= indent) break;
    lines.push(rest.slice(0, at + 1));
    rest = ' '.repeat(indent) + rest.slice(at + 2);
  }
  return [...lines, rest];
}
