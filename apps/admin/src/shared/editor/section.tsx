import { type ReactNode, useId } from 'react';

type Props = { title: string; description?: ReactNode; children: ReactNode };

/** A part of a long form, under its own heading. */
export function Section({ title, description, children }: Props) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="grid gap-4 border-t border-line pt-5 first:border-t-0 first:pt-1"
    >
      <div className="grid gap-0.5">
        <h3 id={id} className="text-lg font-semibold">
          {title}
        </h3>
        {description !== undefined && <p className="text-muted">{description}</p>}
      </div>
      {children}
    </section>
  );
}
