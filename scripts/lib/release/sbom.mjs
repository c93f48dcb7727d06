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
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
  const { $schema, bomFormat, specVersion, version, metadata } = bom;
  const { timestamp, lifecycles, ...about } = metadata;
  return { $schema, bomFormat, specVersion, version, metadata: about, components, dependencies };
}

/** Of a package under another name, npm's list has the name of the folder, and its own name in the address of the package. */
function idOf({ purl, name, group, version }) {
  const [, own] = /^pkg:npm\/(.+)@[^@]+$/.exec(purl?.split('?')[0] ?? '') ?? [];
  return `${own ? decodeURIComponent(own) : [group, name].filter(Boolean).join('/')}@${version}`;
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
