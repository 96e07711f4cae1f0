/** The sum of the series of a metric whose labels hold all of these, from the text of a scrape. */
export const valueOf = (text: string, metric: string, ...labels: readonly string[]): number =>
  text
    .split('\n')
    .filter(
      (line) => new RegExp(`^${metric}[{ ]`).test(line) && labels.every((label) => line.includes(label)),
    )
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
