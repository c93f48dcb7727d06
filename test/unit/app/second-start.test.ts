import { expect, it } from 'vitest';
import { ignoredOptions, startOf } from '../../../electron/app/second-start';

const start = (...argv: string[]) => startOf(['/app', ...argv], '/home/ada');

it('the path of a cloud file is that from the working directory of its start', () => {
  expect(startOf(['/app', '--cloud=lab.json'], '/home/ada').cloudFile).toBe('/home/ada/lab.json');
  expect(startOf(['/app', '--cloud=/lab.json'], '/home/ada').cloudFile).toBe('/lab.json');
  expect(start('--practice').cloudFile).toBeNull();
});

it.each([
  [[], [], []],
  [['--practice'], [], []],
  [[], ['--practice', '--cloud=a.json', '--lang=en'], ['--practice', '--cloud=/home/ada/a.json', '--lang=en']],
  [['--practice', '--cloud=/home/ada/a.json'], ['--cloud=a.json', '--practice'], []],
  [['--lang=en'], ['--lang=zh-CN'], ['--lang=zh-CN']],
  [[], ['--no-sandbox', '--user-data-dir=/x', '--lang=tlh'], []],
])('the app opened with %j ignores of a start with %j: %j', (first, second, ignored) => {
  expect(ignoredOptions(start(...first), start(...second))).toEqual(ignored);
});
