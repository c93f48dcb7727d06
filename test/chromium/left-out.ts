/** The component tests that do not, or not wholly, run in a browser: they read files of the disk, or replace what a page may not. */
export const notInBrowser = ['test/component/app/start.test.tsx', 'test/component/features/mappings/export.test.tsx'];
