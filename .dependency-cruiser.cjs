// Who may import whom. A wall that stands wrong is moved here, in the open.
const LIBS =
  'domain|documents|database|jobs|platform|passages|stories|certificates|intake|drafts|review|evidence|letters|replies|publications|readiness|notices|identity|sources|holds|privilege|audit';

/** `from` may reach only the named libraries (and itself). */
const onlyLibs = (from, allowed) => ({
  name: `libs-${from}-reach`,
  severity: 'error',
  from: { path: `^libs/${from}/` },
  to: { path: `^libs/(?!(${[from, ...allowed].join('|')})/)` },
});

const FOUNDATION = [
  'text',
  'domain',
  'documents',
  'database',
  'jobs',
  'platform',
  'passages',
  'stories',
  'certificates',
  'holds',
  'intake',
  'privilege',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared',
      severity: 'error',
      from: { pathNot: '\\.spec\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'no-barrels', severity: 'error', from: {}, to: { path: '(^|/)index\\.tsx?$', pathNot: 'node_modules' } },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'text-imports-nothing',
      severity: 'error',
      from: { path: '^libs/text/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/text/' },
    },
    {
      name: 'domain-imports-zod-only',
      severity: 'error',
      from: { path: '^libs/domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^(libs/domain/|node_modules/zod/)' },
    },
    onlyLibs('domain', []),
    onlyLibs('documents', ['domain', 'text']),
    onlyLibs('platform', ['domain']),
    onlyLibs('database', ['domain', 'platform']),
    onlyLibs('jobs', ['domain', 'platform', 'database']),
    onlyLibs('passages', ['text', 'domain', 'platform', 'database', 'jobs']),
    onlyLibs('stories', ['domain', 'platform', 'database', 'jobs']),
    onlyLibs('privilege', ['text', 'domain', 'platform', 'database', 'jobs', 'stories']),
    onlyLibs('certificates', ['domain', 'platform', 'database']),
    onlyLibs('holds', ['domain', 'documents', 'platform', 'database', 'jobs', 'stories', 'passages', 'intake']),
    onlyLibs('sources', FOUNDATION),
    onlyLibs('intake', ['text', 'domain', 'documents', 'platform', 'database', 'jobs', 'stories', 'passages']),
    onlyLibs('audit', ['domain', 'documents', 'platform', 'database', 'jobs']),
    onlyLibs('identity', FOUNDATION),
    onlyLibs('drafts', FOUNDATION),
    onlyLibs('review', [...FOUNDATION, 'drafts']),
    onlyLibs('evidence', FOUNDATION),
    onlyLibs('replies', FOUNDATION),
    onlyLibs('letters', [...FOUNDATION, 'evidence']),
    onlyLibs('publications', [...FOUNDATION, 'drafts']),
    onlyLibs('readiness', [...FOUNDATION, 'drafts', 'review', 'evidence', 'letters', 'replies']),
    onlyLibs('notices', [
      ...FOUNDATION,
      'audit',
      'drafts',
      'review',
      'evidence',
      'letters',
      'replies',
      'publications',
      'readiness',
    ]),
    ...['api', 'worker', 'cli', 'web'].map((app) => ({
      name: `apps-${app}-alone`,
      severity: 'error',
      from: { path: `^apps/${app}/` },
      to: { path: `^apps/(?!${app}/)` },
    })),
    {
      name: 'web-imports-domain-only',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: `^libs/(?!domain/)` },
    },
    {
      name: 'migrations-import-typeorm-only',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: '^(migrations/|node_modules/typeorm/)' },
    },
    {
      name: 'product-never-imports-tests',
      severity: 'error',
      from: { path: `^(apps|libs/(${LIBS}|text)|migrations)/`, pathNot: '\\.spec\\.ts$' },
      to: { path: '^(test|bench)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'],
    },
  },
};
