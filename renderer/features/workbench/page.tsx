import { Tab, TabList } from '@fluentui/react-components';
import {
  ArrowExportLtr20Regular,
  ArrowSwap20Regular,
  Eye20Regular,
  People20Regular,
  PeopleSearch20Regular,
} from '@fluentui/react-icons';
import { type ComponentType, useEffect, useRef } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import type { WorkbenchTab } from '../../lib/store';
import { Notice } from '../../ui/notice';
import { BackButton, Page, PageHeader, PageTitle } from '../../ui/page';
import { Groups, leaveWorkbench, Mappings, OpenRows, Preview, showTab, TakeToEntra } from '../mappings';
import { Preflight } from '../preflight';
import { ReferenceButton } from '../reference';
import { SettingsMenu } from '../settings';
import css from './page.module.css';

const tabs: readonly { readonly id: WorkbenchTab; readonly icon: ComponentType; readonly page: ComponentType }[] = [
  { id: 'mappings', icon: ArrowSwap20Regular, page: Mappings },
  { id: 'preview', icon: Eye20Regular, page: Preview },
  { id: 'groups', icon: People20Regular, page: Groups },
  { id: 'preflight', icon: PeopleSearch20Regular, page: Preflight },
  { id: 'export', icon: ArrowExportLtr20Regular, page: TakeToEntra },
];

interface WorkbenchPageProps {
  readonly setup: SetupView;
  readonly tab: WorkbenchTab;
  /** The step that it leads back to, if it is not that of the mappings. */
  readonly from?: 'checkDuplicates' | undefined;
}

/** The workbench of the attribute mappings: change them, try them on a person, compare all people, take them to Entra. */
export function WorkbenchPage({ setup, tab, from }: WorkbenchPageProps) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${t('workbench.title')} – ${t('app.name')}`;
  }, [t]);
  const back = t(from ? 'workbench.backToComparison' : 'workbench.back');
  const Shown = tabs.find((each) => each.id === tab)?.page ?? Mappings;
  return (
    <Page callouts="wide-from-521">
      <PageHeader start={<BackButton onClick={leaveWorkbench}>{back}</BackButton>}>
        <ReferenceButton />
        <SettingsMenu />
      </PageHeader>
      <PageTitle
        kicker={setup.name || t('app.unnamed')}
        title={t('workbench.title')}
        lead={t('workbench.lead')}
        heading={heading}
      />
      <Notice />
      <TabList
        className={css.tabs}
        selectedValue={tab}
        onTabSelect={(_, { value }) => showTab(tabs.find((each) => each.id === value)?.id ?? 'mappings')}
      >
        {tabs.map(({ id, icon: Icon }) => (
          <Tab key={id} value={id} id={`tab-${id}`} aria-controls="workbench-panel" icon={<Icon />}>
            {t(`workbench.tab.${id}`)}
            {id === 'export' ? <OpenRows /> : null}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" id="workbench-panel" aria-labelledby={`tab-${tab}`} className={css.panel}>
        <Shown />
      </div>
    </Page>
  );
}
