import type { ReactNode } from 'react';

/** Says beside a disabled control why it is disabled. Give its id to the control's `aria-describedby`. */
export function Why({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p id={id} className="small muted">
      {children}
    </p>
  );
}
