export type Target = { readonly address: string; readonly port: number };

/** What an agent in a namespace can be told to do. */
export type Order =
  | { readonly kind: 'run'; readonly command: readonly string[]; readonly input?: string }
  | { readonly kind: 'listen'; readonly ports: readonly number[] }
  | { readonly kind: 'probe'; readonly targets: readonly Target[] };

/** `open` is for each target whether it answered, or why that is not known. */
export type Answer =
  | { readonly said: string }
  | { readonly open: readonly (boolean | string)[] }
  | { readonly failed: string };
