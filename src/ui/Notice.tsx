import type { ReactNode } from 'react';

type Props = { readonly kind: 'quiet' | 'unsure' | 'danger'; readonly title?: string; readonly children: ReactNode };

/** A boxed remark. Never a colour alone: the title says what it is. */
export function Notice({ kind, title, children }: Props) {
  return (
    <div className={`notice ${kind}`}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  );
}
