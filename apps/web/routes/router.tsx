// Which address shows which page?
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import type { AuditFilter } from '../features/audit/audit-filter.js';
import { asEventName } from '../features/audit/event-words.js';
import { BrokenPage } from './broken-page.js';
import { DashboardPage } from './dashboard-page.js';
import { NotFoundPage } from './not-found-page.js';
import { RootLayout } from './root-layout.js';
import {
  asAllegationNumber,
  asDay,
  asId,
  asOffset,
  asStoryTab,
  asVersionNumber,
  type DraftSearch,
  type StoryTab,
} from './search-params.js';

const root = createRootRoute({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error }) => <BrokenPage error={error} />,
});

const dashboard = createRoute({ getParentRoute: () => root, path: '/', component: DashboardPage });

const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue',
  validateSearch: (search: Record<string, unknown>): { mine?: true } => (search['mine'] === true ? { mine: true } : {}),
  component: lazyRouteComponent(() => import('./queue-page.js'), 'QueuePage'),
});

const stories = createRoute({
  getParentRoute: () => root,
  path: '/stories',
  component: lazyRouteComponent(() => import('./stories-page.js'), 'StoriesPage'),
});

const story = createRoute({
  getParentRoute: () => root,
  path: '/stories/$storyId',
  validateSearch: (search: Record<string, unknown>): { tab?: StoryTab | undefined } => ({
    tab: asStoryTab(search['tab']),
  }),
  component: lazyRouteComponent(() => import('./story-page.js'), 'StoryPage'),
});

const replies = createRoute({
  getParentRoute: () => root,
  path: '/stories/$storyId/replies',
  validateSearch: (search: Record<string, unknown>): Partial<Record<'assertion' | 'subject', string | undefined>> => ({
    assertion: asId(search['assertion']),
    subject: asId(search['subject']),
  }),
  component: lazyRouteComponent(() => import('./replies-page.js'), 'RepliesPage'),
});

const draft = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$draftId',
  validateSearch: (search: Record<string, unknown>): DraftSearch => ({
    assertion: asId(search['assertion']),
    version: asVersionNumber(search['version']),
    from: asOffset(search['from']),
    to: asOffset(search['to']),
  }),
  component: lazyRouteComponent(() => import('./draft-page.js'), 'DraftPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/drafts/$draftId/compare',
  validateSearch: (search: Record<string, unknown>): Partial<Record<'from' | 'to', number | undefined>> => ({
    from: asVersionNumber(search['from']),
    to: asVersionNumber(search['to']),
  }),
  component: lazyRouteComponent(() => import('./compare-page.js'), 'ComparePage'),
});

const letter = createRoute({
  getParentRoute: () => root,
  path: '/letters/$letterId',
  validateSearch: (search: Record<string, unknown>): { allegation?: number | undefined } => ({
    allegation: asAllegationNumber(search['allegation']),
  }),
  component: lazyRouteComponent(() => import('./letter-page.js'), 'LetterPage'),
});

const answers = createRoute({
  getParentRoute: () => root,
  path: '/letters/$letterId/answers',
  component: lazyRouteComponent(() => import('./answers-page.js'), 'AnswersPage'),
});

const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('./webhooks-page.js'), 'WebhooksPage'),
});

const privilegeLog = createRoute({
  getParentRoute: () => root,
  path: '/stories/$storyId/privilege-log',
  component: lazyRouteComponent(() => import('./privilege-log-page.js'), 'PrivilegeLogPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: (search: Record<string, unknown>): AuditFilter => ({
    event: asEventName(search['event']),
    person: asId(search['person']),
    about: asId(search['about']),
    from: asDay(search['from']),
    to: asDay(search['to']),
  }),
  component: lazyRouteComponent(() => import('./audit-page.js'), 'AuditPage'),
});

const retention = createRoute({
  getParentRoute: () => root,
  path: '/retention',
  component: lazyRouteComponent(() => import('./retention-page.js'), 'RetentionPage'),
});

const custody = [privilegeLog, audit, retention];
const members = createRoute({
  getParentRoute: () => root,
  path: '/members',
  component: lazyRouteComponent(() => import('./members-page.js'), 'MembersPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account-page.js'), 'AccountPage'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('./invitation-page.js'), 'InvitationPage'),
});

const pages = [
  dashboard,
  queue,
  stories,
  story,
  replies,
  draft,
  compare,
  letter,
  answers,
  webhooks,
  ...custody,
  members,
  account,
  invitation,
];

export const router = createRouter({ routeTree: root.addChildren(pages), defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
