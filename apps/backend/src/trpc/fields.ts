import type { ZodError } from 'zod';

const mostFields = 30;

/** What is wrong with an input, by the dotted path of the field (`cart.lines.0.quantity`; '' = the input itself). */
export function fieldsOf(error: ZodError): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues.slice(0, mostFields)) {
    const path = issue.path.map(String).join('.');
    fields[path] = [...(fields[path] ?? []), issue.message];
  }
  return fields;
}
