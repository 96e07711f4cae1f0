/** JSON with the keys of every object sorted, so that two equal values have equal text whatever order they came in. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return Array.isArray(value) ? listText(value) : objectText(value);
}

function listText(list: readonly unknown[]): string {
  let text = '';
  for (const entry of list) text += `${text === '' ? '' : ','}${canonicalJson(entry)}`;
  return `[${text}]`;
}

function objectText(object: object): string {
  const fields: Readonly<Record<string, unknown>> = { ...object };
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const entry = fields[key];
    if (entry === undefined) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(entry)}`;
  }
  return `{${text}}`;
}
