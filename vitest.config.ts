import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/**
 * A folder of test/ as a project of its own. Files share their worker's modules: what they import is read once a worker, and
 * no file may leave timers, settings or listeners behind.
 */
const project = (name: string, folder: string): TestProjectInlineConfiguration => ({
  extends: true,
  test: { name, include: [`test/${folder}/**/*.test.ts`] },
});

export default defineConfig({
  test: {
    projects: [project('unit', 'unit'), project('contract', 'contracts'), project('e2e', 'e2e')],
    isolate: false,
    globalSetup: ['test/kit/folder.ts'],
    setupFiles: ['test/kit/setup.ts'],
    // As many as the machine has cores: by default one is left idle, which on two is half of them.
    maxWorkers: '100%',
    testTimeout: 30_000,
  },
});
