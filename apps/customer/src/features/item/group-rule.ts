/** A modifier group's rule as one reads it under its name. */
export function groupRule(min: number, max: number | null): string {
  if (min === 0) {
    if (max === null) return 'Optional';
    return max === 1 ? 'Optional, choose one' : `Optional, up to ${max}`;
  }
  if (max === min) return min === 1 ? 'Choose one' : `Choose ${min}`;
  return max === null ? `Choose ${min} or more` : `Choose ${min} to ${max}`;
}

/** What to do about a group that breaks its rule. */
export function groupComplaint(min: number, max: number | null, count: number): string {
  if (max !== null && count > max)
    return `Take ${count - max} away: at most ${max} ${max === 1 ? 'is' : 'are'} possible.`;
  if (count === 0) return min === 1 ? 'Please choose one.' : `Please choose ${min}.`;
  return `Please choose ${min - count} more.`;
}
