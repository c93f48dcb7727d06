import { Button, Tab, TabList } from '@fluentui/react-components';
import {
  ArrowExportLtr20Regular,
  ArrowLeft20Regular,
  ArrowSwap20Regular,
  PeopleSearch20Regular,
  PersonSearch20Regular,
} from '@fluentui/react-icons';
import { type ComponentType, useEffect, useRef } from 'react';
import type { SetupView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import type { WorkbenchTab } from '../../lib/store';
import { SettingsMenu } from '../../ui/menus';
import { Notice } from '../../ui/notice';
import { leaveWorkbench, showTab } from '../mappings/actions';
import { TakeToEntra } from '../mappings/export/page';
import { Mappings } from '../mappings/page';
import { Preview } from '../mappings/preview/page';
import { Preflight } from '../preflight/page';
import { ReferenceButton } from '../reference/reference-button';

const tabs: readonly { readonly id: WorkbenchTab; readonly icon: ComponentType; readonly page: ComponentType }[] = [
  { id: 'mappings', icon: ArrowSwap20Regular, page: Mappings },
  { id: 'preview', icon: PersonSearch20Regular, page: Preview },
  { id: 'preflight', icon: PeopleSearch20Regular, page: Preflight },
  { id: 'export', icon: ArrowExportLtr20Regular, page: TakeToEntra },
];

/** The workbench of the attribute mappings: change them, try them on a person, compare everybody, take them to Entra. */
export function WorkbenchPage({ setup, tab }: { setup: SetupView; tab: WorkbenchTab }) {
  const { t } = useTranslator();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    document.title = `${t('workbench.title')} – ${t('app.name')}`;
  }, [t]);
  const Page = tabs.find((each) => each.id === tab)?.page ?? Mappings;
  return (
    <main className="home workbench">
      <div className="home-content">
        <header className="home-header">
          <Button appearance="subtle" className="reference-back" icon={<ArrowLeft20Regular />} onClick={leaveWorkbench}>
            {t('workbench.back')}
          </Button>
          <div className="actions">
            <ReferenceButton />
            <SettingsMenu className="home-settings" />
          </div>
        </header>
        <div className="reference-head">
          <p className="kicker" translate="no">
            {setup.name || t('app.unnamed')}
          </p>
          <h1 ref={heading} tabIndex={-1}>
            {t('workbench.title')}
          </h1>
          <p className="lead">{t('workbench.lead')}</p>
        </div>
        <Notice />
        <TabList
          className="workbench-tabs"
          selectedValue={tab}
          onTabSelect={(_, { value }) => showTab(tabs.find((each) => each.id === value)?.id ?? 'mappings')}
        >
          {tabs.map(({ id, icon: Icon }) => (
            <Tab key={id} value={id} id={`tab-${id}`} aria-controls="workbench-panel" icon={<Icon />}>
              {t(`workbench.tab.${id}`)}
            </Tab>
          ))}
        </TabList>
        <div role="tabpanel" id="workbench-panel" aria-labelledby={`tab-${tab}`} className="workbench-panel">
          <Page />
        </div>
      </div>
    </main>
  );
}
