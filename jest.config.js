// How the suites run: TypeScript through swc, ES modules, the "source" condition so that tests read the sources.
/** @type {import('jest').Config} */
const shared = {
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
        },
        module: { type: 'es6' },
      },
    ],
  },
  // TypeScript's relative imports name the file that will be, not the one that is.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/libs/text/dist/', '<rootDir>/data/'],
};

export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/test/{integration,architecture}/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.js',
      globalTeardown: '<rootDir>/test/support/global-teardown.js',
    },
    { ...shared, displayName: 'faults', testMatch: ['<rootDir>/test/faults/*.spec.ts'] },
    { ...shared, displayName: 'waits', testMatch: ['<rootDir>/test/faults/waits/*.spec.ts'] },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/sample-setup.js',
      globalTeardown: '<rootDir>/test/support/sample-teardown.js',
    },
  ],
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/slow-first.js',
  // What a suite has loaded as ES modules is never let go of; near the limit of its heap a worker does little else but collect garbage.
  workerIdleMemoryLimit: '1.5GB',
};
