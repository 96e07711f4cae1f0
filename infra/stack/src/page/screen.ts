/** Draws a page over itself, so that only what changes is seen to change; leaves the terminal as it was. */
export function openScreen(out: NodeJS.WriteStream): { draw(lines: readonly string[]): void; close(): void } {
  const clearLine = '\u001b[K';
  out.write('\u001b[?1049h\u001b[?25l');
  return {
    draw: (lines) => {
      const fits = lines.slice(0, Math.max(1, out.rows - 1));
      out.write(`\u001b[H${fits.map((line) => `${line}${clearLine}`).join('\n')}\u001b[J`);
    },
    close: () => void out.write('\u001b[?25h\u001b[?1049l'),
  };
}
