/** One project per layer, so that the fast ones run first and alone: see test/run.ts. */
const base = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': [
      'ts-jest',
      { tsconfig: { ...require('./tsconfig.json').compilerOptions, module: 'commonjs' }, diagnostics: false },
    ],
  },
  moduleNameMapper: { '^#county$': '<rootDir>/config/counties/chengkou/index.ts' },
};
module.exports = {
  projects: [
    {
      ...base,
      displayName: 'fast',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(platform|journey)/'],
    },
    {
      ...base,
      displayName: 'platform',
      testMatch: ['<rootDir>/test/platform/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
      globalSetup: '<rootDir>/test/platform/global-setup.ts',
      globalTeardown: '<rootDir>/test/platform/global-teardown.ts',
    },
    {
      ...base,
      displayName: 'journey',
      testMatch: ['<rootDir>/test/journey/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/patience.ts'],
      globalSetup: '<rootDir>/test/journey/setup.ts',
      globalTeardown: '<rootDir>/test/journey/teardown.ts',
    },
  ],
};
