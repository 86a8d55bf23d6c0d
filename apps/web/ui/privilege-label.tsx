// Under which label a text stands. It says so in a word and a sign; the colour only repeats it.
import { IconBriefcase, IconEyeOff, IconLock, IconLockOpen, IconUsersGroup } from '@tabler/icons-react';
import type { Privilege } from '../api/records.js';
import classes from './privilege-label.module.css';
import { PRIVILEGE_READERS, PRIVILEGE_WORDS } from './privilege-words.js';

const ICONS = {
  privileged: IconLock,
  work_product: IconBriefcase,
  common_interest: IconUsersGroup,
  none: IconLockOpen,
} as const;

/** Nothing beside what has no privilege, unless `always`. */
export function PrivilegeLabel({ privilege, always = false }: { privilege: Privilege; always?: boolean }) {
  if (privilege === 'none' && !always) return null;
  const Icon = ICONS[privilege];
  return (
    <span className={classes.label} data-label={privilege} title={PRIVILEGE_READERS[privilege]}>
      <Icon size={11} aria-hidden /> {PRIVILEGE_WORDS[privilege]}
    </span>
  );
}

/** Stands where there is a note that the reader may not have. */
export function Withheld({ what }: { what: string }) {
  return (
    <p className={classes.withheld}>
      <IconEyeOff size={14} aria-hidden /> {what} is privileged, and withheld from you.
    </p>
  );
}
