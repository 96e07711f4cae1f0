import type { ReactNode } from 'react';

/** A label that may turn bold without changing its width: an invisible bold twin holds the place. */
export function SteadyLabel({ children }: { children: ReactNode }) {
  return (
    <span className="grid">
      <span className="col-start-1 row-start-1">{children}</span>
      <span
        aria-hidden="true"
        className="invisible col-start-1 row-start-1 h-0 overflow-hidden font-semibold"
      >
        {children}
      </span>
    </span>
  );
}
