/** "Aoife Byrne" is AB, "Owner" is O. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /\p{L}/u.test(word));
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked.map((word) => firstLetter(word ?? '').toUpperCase()).join('');
}

/** The first character as a person sees it, whatever it is made of; '' when there is none. */
export function firstLetter(text: string): string {
  const [first] = new Intl.Segmenter().segment(text);
  return first?.segment ?? '';
}
