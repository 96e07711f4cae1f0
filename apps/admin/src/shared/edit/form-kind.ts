/** What one edits: a name for people, an id, and the revision that a save compares. */
export type Entity = { readonly id: string; readonly rev: number; readonly name: string };
export type Fields = Readonly<Record<string, unknown>>;
export type Complaints = Readonly<Record<string, string | undefined>>;

/** How the editor of one kind of entity differs from the others: `F` as it is typed, `C` as it is saved, `E` as it is kept. */
export type FormKind<F extends Fields, C extends { readonly name: string }, E extends Entity> = {
  /** As in "kept as a new item". */
  readonly noun: string;
  readonly toForm: (entity: E) => F;
  /** Null while something is wrong. */
  readonly toContent: (form: F) => C | null;
  /** By field, in the manager's words. */
  readonly complaintsAbout: (form: F) => Complaints;
  /** What was typed into something that somebody archived, as something new. */
  readonly asNew: (form: F) => F;
};
