/** Who is asked for at this address, as it is written in our code; `other` = nobody in particular. */
export function audienceOf(address: string): string {
  if (address.startsWith('/v1/')) return 'integrator';
  return /^\/trpc\/([a-z]+)\//.exec(address)?.[1] ?? 'other';
}
