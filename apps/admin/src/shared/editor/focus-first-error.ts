/** Leads to the first field that keeps the form from being saved; fields carry their names. */
export function focusFirstError(complaints: Readonly<Record<string, string | undefined>>): void {
  const named = document.querySelectorAll<HTMLElement>('[role=dialog] [name]');
  [...named].find((field) => complaints[field.getAttribute('name') ?? ''] !== undefined)?.focus();
}
