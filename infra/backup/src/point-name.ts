const form = /^toast_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/;

/** The name of a restore point made at this instant; its instant can be read from it when the database is gone. */
export const pointName = (at: Date): string => `toast_${at.toISOString().replaceAll(/[-:.]/g, '')}`;

/** When a restore point was asked for. @throws Error for a name that is none of ours. */
export function instantOfPoint(name: string): Date {
  const [, ...parts] = form.exec(name) ?? [];
  const [year, month, day, hour, minute, second, millisecond] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`);
  if (Number.isNaN(at.getTime()))
    throw new Error(`"${name}" is no restore point of ours: they look like toast_20261120T020015042Z`);
  return at;
}
