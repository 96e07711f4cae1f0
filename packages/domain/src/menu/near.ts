/** How many typos a word of this length may have. Short words have too many neighbours to allow any. */
export const allowedTypos = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2);

/**
 * Whether two words differ by at most `limit` typos: a letter too many, missing, wrong, or two neighbours swapped. With
 * `prefix`, whether `wanted` is so near to the beginning of `word`, for words that are still being typed.
 */
export function isNear(wanted: string, word: string, limit: number, prefix = false): boolean {
  if (wanted.length - word.length > limit || (!prefix && word.length - wanted.length > limit)) return false;
  const end = Math.min(word.length, wanted.length + limit);
  let before: number[] = [];
  let last = Array.from({ length: end + 1 }, (_, j) => j);
  for (let i = 1; i <= wanted.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= end; j += 1) {
      const wrong = wanted[i - 1] === word[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + wrong);
      const swapped = i > 1 && j > 1 && wanted[i - 1] === word[j - 2] && wanted[i - 2] === word[j - 1];
      if (swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return false;
    before = last;
    last = row;
  }
  return prefix ? Math.min(...last) <= limit : (last[word.length] ?? limit + 1) <= limit;
}
