// A link to a page that the service named by its address.
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent, ReactNode } from 'react';

interface Props {
  /** From the root of the site, e.g. `/drafts/…?assertion=…`. */
  to: string;
  className?: string | undefined;
  onFollow?: () => void;
  children: ReactNode;
}

export function PageLink({ to, className, onFollow, children }: Props) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    // A new window or tab is the browser's business.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    router.history.push(to);
    onFollow?.();
  };
  return (
    <a href={to} className={className} onClick={follow}>
      {children}
    </a>
  );
}
