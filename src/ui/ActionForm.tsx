import type { ReactNode } from 'react';

type Props = { readonly className?: string; readonly onSubmit: () => void; readonly children: ReactNode };

/** A form that is sent nowhere: its button, or Enter, does what it says on this page. The browser is to remember nothing of it. */
export const ActionForm = ({ className, onSubmit, children }: Props) => (
  <form
    className={className}
    noValidate
    autoComplete="off"
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);
