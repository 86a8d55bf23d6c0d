// What stands round every page: where one is, who one is, and what this is not.
import { ActionIcon, Tooltip, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconMoon, IconSun, IconSunMoon, IconUser } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactNode, useContext } from 'react';
import { LiveContext } from '../api/live-events.js';
import { useMay } from '../api/use-may.js';
import { useSession } from '../api/use-session.js';
import { NoticeBell } from '../features/notices/notice-bell.js';
import { useSignOut } from '../features/session/use-sign-out.js';
import { ROLE_WORDS } from '../ui/role-words.js';
import classes from './page-frame.module.css';

interface Props {
  /** The way to this page, e.g. links to the story it belongs to. */
  trail?: ReactNode;
  /** The page fills the window and its panes scroll, instead of the window. */
  filling?: boolean;
  /** Room for a table. */
  wide?: boolean;
  children: ReactNode;
}

export function PageFrame({ trail, filling = false, wide = false, children }: Props) {
  return (
    <div className={classes.frame} data-filling={filling || undefined} data-wide={wide || undefined}>
      <header className={classes.head}>
        <nav aria-label="Where you are" className={classes.trail}>
          <Link to="/" className={classes.brand}>
            Nightlawyer
          </Link>
          {trail}
        </nav>
        <Places />
        <Who />
      </header>
      <main className={classes.main}>{children}</main>
      <PageFoot />
    </div>
  );
}

export function PageFoot() {
  return (
    <footer className={classes.foot}>
      Nightlawyer orders material for a newsroom and its lawyers. It is not legal advice.
    </footer>
  );
}

function Places() {
  const dashboard = useMay('dashboard.read');
  const queue = useMay('queue.read');
  const stories = useMay('story.read');
  const webhooks = useMay('webhook.manage');
  const members = useMay('member.manage');
  const audit = useMay('audit.read');
  const retention = useMay('retention.manage');
  return (
    <nav aria-label="Main" className={classes.places}>
      {dashboard && <Place to="/">Dashboard</Place>}
      {queue && <Place to="/queue">Queue</Place>}
      {stories && <Place to="/stories">Stories</Place>}
      {audit && <Place to="/audit">Audit log</Place>}
      {retention && <Place to="/retention">Retention</Place>}
      {members && <Place to="/members">Members</Place>}
      {webhooks && <Place to="/webhooks">Webhooks</Place>}
    </nav>
  );
}

function Place({ to, children }: { to: LinkProps['to']; children: string }) {
  return (
    <Link to={to} className={classes.place} activeOptions={{ exact: true, includeSearch: false }}>
      {children}
    </Link>
  );
}

function Who() {
  const { data: person } = useSession();
  const signOut = useSignOut();
  const live = useContext(LiveContext);
  if (person === null || person === undefined) return null;
  return (
    <div className={classes.who}>
      {live === 'gone' && (
        <span role="status" className={classes.gone} title="Changes by others are asked for every two seconds instead.">
          live updates interrupted
        </span>
      )}
      <Link to="/account" className={classes.person} title="Your account">
        <span className={classes.name}>
          {person.name} <span className={classes.role}>{ROLE_WORDS[person.role]}</span>
        </span>
        <IconUser size={17} aria-hidden className={classes.face} />
      </Link>
      <NoticeBell />
      <SchemeButton />
      <Tooltip label="Sign out">
        <ActionIcon variant="subtle" color="gray" aria-label="Sign out" onClick={() => signOut.mutate()}>
          <IconLogout size={17} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}

const SCHEMES = {
  auto: { next: 'light', Icon: IconSunMoon, label: 'Colours follow the system' },
  light: { next: 'dark', Icon: IconSun, label: 'Light colours' },
  dark: { next: 'auto', Icon: IconMoon, label: 'Dark colours' },
} as const;

function SchemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { next, Icon, label } = SCHEMES[colorScheme];
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={`${label}; change`} onClick={() => setColorScheme(next)}>
        <Icon size={17} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
