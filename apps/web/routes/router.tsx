// Which address shows which page?
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { BrokenPage } from './broken-page.js';
import { NotFoundPage } from './not-found-page.js';
import { RootLayout } from './root-layout.js';
import { asAllegationNumber, asStoryTab, type StoryTab } from './search-params.js';
import { StoriesPage } from './stories-page.js';

const root = createRootRoute({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
  errorComponent: ({ error }) => <BrokenPage error={error} />,
});

const stories = createRoute({ getParentRoute: () => root, path: '/', component: StoriesPage });

const story = createRoute({
  getParentRoute: () => root,
  path: '/stories/$storyId',
  validateSearch: (search: Record<string, unknown>): { tab?: StoryTab | undefined } => ({
    tab: asStoryTab(search['tab']),
  }),
  component: lazyRouteComponent(() => import('./story-page.js'), 'StoryPage'),
});

const letter = createRoute({
  getParentRoute: () => root,
  path: '/letters/$letterId',
  validateSearch: (search: Record<string, unknown>): { allegation?: number | undefined } => ({
    allegation: asAllegationNumber(search['allegation']),
  }),
  component: lazyRouteComponent(() => import('./letter-page.js'), 'LetterPage'),
});

export const router = createRouter({ routeTree: root.addChildren([stories, story, letter]), defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
