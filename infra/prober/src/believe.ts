/** What is believed of a server, and how many answers in a row have spoken against it. */
export type Belief = { readonly up: boolean; readonly against: number };

/** One more answer: `fall` bad ones in a row are needed to believe that a server is down, `rise` good ones that it is up again. */
export function believe(
  { up, against }: Belief,
  well: boolean,
  { fall, rise }: { readonly fall: number; readonly rise: number },
): Belief {
  if (well === up) return { up, against: 0 };
  const count = against + 1;
  return count >= (up ? fall : rise) ? { up: !up, against: 0 } : { up, against: count };
}
