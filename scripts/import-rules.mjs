// The allowed imports between folders. `npm run lint:imports` checks every import against these tables. `*` is one folder.

const core = [
  'lib',
  'log',
  'tokens',
  'http',
  'releases',
  'policies',
  'webex',
  'expressions',
  'entra',
  'microsoft',
  'practice-entra',
  'people',
  'setup',
  'record-files',
  'record-copy',
].map((name) => `electron/core/${name}`);
const contract = ['shared/contract', 'shared/enums'];
const texts = ['shared/texts', ...contract];
const shared = ['shared/record-view', 'shared/guide', ...texts];
const services = ['electron/services', 'electron/platform', ...core, ...shared];

/** A folder, and the folders that its files may import besides their own. The first entry that matches a file counts. */
export const folders = {
  'electron/main.ts': ['electron/app', 'electron/features/*/index.ts', ...services],
  'electron/preload': contract,
  'electron/app': ['electron/features/*/index.ts', ...services],
  'electron/features/*': ['electron/features/*/index.ts', ...services],
  // How a feature is defined, and the services that all features share.
  'electron/services': ['electron/platform', ...core, ...shared],
  'electron/platform': [...core, ...shared],
  // Each part of the core may import those before it.
  ...Object.fromEntries(core.map((folder, at) => [folder, [...core.slice(0, at), ...shared]])),

  'renderer/app': ['renderer/features/*', 'renderer/ui', 'renderer/lib', ...shared],
  // A page of its own, in the app's theme.
  'renderer/titlebar': ['renderer/app/theme', 'renderer/ui', 'renderer/lib', ...shared],
  'renderer/features/*': ['renderer/features/*/index.ts', 'renderer/ui', 'renderer/lib', ...shared],
  'renderer/ui': ['renderer/lib', ...shared],
  'renderer/lib': ['assets/locales/*', ...shared],

  'shared/record-view': texts,
  'shared/guide': texts,
  'shared/texts': ['assets/attribute-table.json', 'assets/locales/*', ...contract],
  'shared/contract': ['shared/enums'],
  'shared/enums': [],
  // The type of the English texts lists the messages that every language needs.
  'assets/locales/*': ['assets/locales/en'],
};

/** A package, and the only folders that may import it; a package without an entry may be imported everywhere. */
export const packages = {
  electron: ['electron/main.ts', 'electron/app', 'electron/platform', 'electron/preload'],
  keytar: ['electron/core/tokens/keytar-store.ts'],
  // Node's own modules.
  'node:': [
    'electron/main.ts',
    'electron/app',
    'electron/features/*',
    'electron/services',
    'electron/platform',
    ...core,
  ],
  react: ['renderer', 'shared/record-view', 'electron/core/record-copy'],
  'react-dom': ['renderer', 'electron/core/record-copy'],
};

/** From the first folder to the second only types may be imported. */
export const typesOnly = [
  ['renderer', 'shared/contract'],
  ['electron/preload', 'shared/contract'],
];

/** Folders of one kind that never import each other in a circle. */
export const withoutCircles = ['electron/features/*', 'renderer/features/*'];

/**
 * Known violations of the rules, by folder. An entry that no import needs fails the check, so this list only gets
 * shorter. `circle` stands for a circle between folders of that kind.
 */
export const knownViolations = [];
