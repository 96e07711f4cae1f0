/** Widths in pixels. */
export type Columns = { readonly width: number; readonly gap: number };

/** As many columns as fit with at least `narrowest`, sharing all of the room. One when there is not even room for that. */
export function columnsIn(room: number, narrowest: number, gap: number): Columns {
  const count = Math.max(1, Math.floor((room + gap) / (narrowest + gap)));
  return { width: Math.floor((room - gap * (count - 1)) / count), gap };
}

/** The width of a ticket over so many columns. */
export const widthOver = ({ width, gap }: Columns, span: number): number => width * span + gap * (span - 1);

/** No ticket takes more than this many columns; one that is longer still is scrolled. */
const widest = 4;

/** One column more for a ticket that is higher than the rail, as long as its lines can be spread over them. */
export const widened = (span: number, height: number, room: number, lines: number): number =>
  height > room && span < Math.min(widest, lines) ? span + 1 : span;
