const two = (value: number): string => String(value).padStart(2, '0');

/** "4:07"; "1:04:07" past the hour. Whole seconds, never negative. */
export function durationWords(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    Math.floor(seconds) % 60,
  ];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** "03:20", so that what stands beside it does not move. */
export const steadyDuration = (seconds: number): string => durationWords(seconds).padStart(5, '0');
