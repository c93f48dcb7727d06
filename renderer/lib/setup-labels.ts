import type { Translator } from '../../shared/texts/i18n';
import { shortOrgId } from './short-org-id';

interface Named {
  readonly name: string;
  readonly orgId: string | null;
  readonly createdAt: string;
}

/**
 * The name of each setup as it is shown where one is chosen. Setups with the same name have their Org ID added, or, where Org IDs
 * are equal or missing, the day or time of their creation.
 */
export function setupLabels<Setup extends Named>(
  setups: readonly Setup[],
  translator: Translator,
): ReadonlyMap<Setup, string> {
  const { t } = translator;
  const byName = new Map<string, Setup[]>();
  for (const setup of setups) {
    const name = setup.name || t('app.unnamed');
    const namesakes = byName.get(name);
    if (namesakes) namesakes.push(setup);
    else byName.set(name, [setup]);
  }
  const labels = new Map<Setup, string>();
  for (const [name, namesakes] of byName) {
    const details = namesakes.length > 1 ? detailsOf(namesakes, translator) : [];
    namesakes.forEach((setup, index) => {
      const detail = details[index];
      labels.set(setup, detail ? t('list.label', { name, detail }) : name);
    });
  }
  return labels;
}

/** What differs between setups with one name; a number where nothing else does. */
function detailsOf(namesakes: readonly Named[], { t, day, moment }: Translator): readonly string[] {
  const details = [
    ({ orgId }: Named) => (orgId ? shortOrgId(orgId) : ''),
    ({ createdAt }: Named) => t('list.label.created', { moment: day(createdAt) }),
    ({ createdAt }: Named) => t('list.label.created', { moment: moment(createdAt) }),
  ].map((detail) => namesakes.map(detail));
  const distinct = details.find((each) => each.every(Boolean) && new Set(each).size === each.length);
  return distinct ?? namesakes.map((_, index) => String(index + 1));
}
