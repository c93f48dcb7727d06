/**
 * Leaves of npm's list of everything that is installed (CycloneDX) what ships, without what differs between two runs.
 * @param bom what `npm sbom --sbom-format=cyclonedx` prints, parsed
 * @param shipped the packages inside of the app, each with `name` and `version`
 * @param electron the version of the Electron inside
 * @see https://cyclonedx.org/docs/1.5/json/
 */
export function filteredSbom(bom, shipped, electron) {
  const wanted = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const components = bom.components
    .filter((part) => wanted.has(idOf(part)) && !isElectron(part))
    .map(({ properties, scope, ...part }) => part);
  const missing = [...wanted].filter((id) => !components.some((part) => idOf(part) === id));
  if (missing.length > 0) throw new Error(`npm's list lacks what ships: ${missing.join(', ')}`);
  components.push(electronComponent(electron));
  components.sort((one, other) => (one['bom-ref'] < other['bom-ref'] ? -1 : 1));
  const refs = new Set([bom.metadata.component['bom-ref'], ...components.map((part) => part['bom-ref'])]);
  const dependencies = bom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)).sort() }))
    .sort((one, other) => (one.ref < other.ref ? -1 : 1));
  const { $schema, bomFormat, specVersion, version, metadata } = bom;
  const { timestamp, lifecycles, component, ...about } = metadata;
  const app = { ...component, type: 'application', name: nameOf(component) };
  return { $schema, bomFormat, specVersion, version, metadata: { ...about, component: app }, components, dependencies };
}

function idOf(component) {
  return `${nameOf(component)}@${component.version}`;
}

/** The name in the address of a package: npm's list names the folder of a package under another name, and that of the project. */
function nameOf({ purl, name, group }) {
  const [, own] = /^pkg:npm\/(.+)@[^@]+$/.exec(purl?.split('?')[0] ?? '') ?? [];
  return own ? decodeURIComponent(own) : [group, name].filter(Boolean).join('/');
}

function isElectron({ name }) {
  return name === 'electron';
}

function electronComponent(version) {
  return {
    'bom-ref': `electron@${version}`,
    type: 'framework',
    name: 'electron',
    version,
    purl: `pkg:npm/electron@${version}`,
    licenses: [{ license: { id: 'MIT' } }],
  };
}
