// Did we write it, or did they?
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react';
import { Mark } from './mark.js';

export function DirectionMark({ direction }: { direction: string }) {
  const sent = direction === 'sent';
  const Icon = sent ? IconArrowUpRight : IconArrowDownLeft;
  return (
    <Mark>
      <Icon size={11} aria-hidden /> {sent ? 'We wrote' : 'They wrote'}
    </Mark>
  );
}
