import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/bench/*.bench.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    // A process for each file, so that its peak of memory is its own; a million people take more than Node's first limit.
    pool: 'forks',
    execArgv: ['--max-old-space-size=8192'],
    reporters: ['dot'],
  },
});
