/** A metric as an expression asks for it, with what its labels must be. */
export type Selector = { readonly metric: string; readonly labels: Readonly<Record<string, string>> };

/** The expressions of a file of rules as we write them: on the line of `expr:`, or folded below it. */
export function expressionsIn(rules: string): string[] {
  const found = [...rules.matchAll(/^( *)expr: (?:>-\n((?:\1 {2}.+\n)+)|(.+)\n)/gm)];
  const announced = rules.match(/^ *expr:/gm)?.length ?? 0;
  if (found.length !== announced)
    throw new Error(`${announced} expressions, of which ${found.length} can be read`);
  return found.map(([, , folded, line]) => folded ?? line ?? '');
}

/** Every metric that an expression asks for; what rules have recorded (`a:b`) is not among them. */
export function selectorsIn(expression: string): Selector[] {
  const clauses = /\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g;
  const bare = expression.replaceAll(clauses, ' ').replaceAll(/\[[^\]]*\]|\boffset\s+\w+/g, ' ');
  // A name, whether it is called, and its labels; what stands in quotes is eaten by the labels.
  const names = bare.matchAll(/(?<![\w:.])([a-z_][\w:]*)\s*(\()?(\{(?:[^"}]|"[^"]*")*\})?/gi);
  return [...names]
    .filter(([, name = '', called]) => called === undefined && !name.includes(':') && !words.has(name))
    .map(([, metric = '', , labels = '']) => ({
      metric,
      labels: Object.fromEntries(
        [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label = '', value = '']) => [label, value]),
      ),
    }));
}

const words = new Set(['and', 'or', 'unless', 'bool', 'by', 'on']);
