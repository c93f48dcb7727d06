import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { AboutPage } from '../features/about';
import { BackupLayer } from '../features/backup';
import { AutomaticCopiesDialog, AutomaticNotice, CopiesDialog } from '../features/copies';
import { FileCheckLayer } from '../features/file-check';
import { LogLayer } from '../features/log';
import { OrphanedTokensNotice } from '../features/orphaned-tokens';
import { ProvisioningLogPage } from '../features/provisioning-log';
import { ReferencePage } from '../features/reference';
import { DropLayer, RestorePage } from '../features/restore';
import { PolicyNotice, SettingsPage } from '../features/settings';
import { Home, UnreconciledNotice } from '../features/setups';
import { WorkbenchPage } from '../features/workbench';
import { cspNonce } from '../lib/csp-nonce';
import { useMedia } from '../lib/hooks';
import { lazyPart } from '../lib/lazy-page';
import { assertNever, useApp } from '../lib/store';
import { Announcer } from '../ui/announcer';
import { Loading } from '../ui/loading';
import { FeatureNotices } from '../ui/notice';
import css from './app.module.css';
import { Banners } from './layout/banners';
import { ErrorBoundary } from './layout/error-boundary';
import { StartFailure } from './start-failure';
import { fontsOf } from './theme/fonts';
import { themeFor } from './theme/theme';

export const SetupPage = lazyPart(() => import('./setup-page').then((page) => page.SetupPage), Loading);

const title = document.head.querySelector('title');
const renderer = createDOMRenderer(document, {
  styleElementAttributes: { nonce: cspNonce() },
  // Before all style sheets, also those that are loaded later: of two rules of equal weight, the page's own wins.
  ...(title ? { insertionPoint: title } : {}),
});

/** Provides theme and language to every page. */
export function App() {
  const { locale, theme: wanted } = useApp((app) => app.settings);
  const platform = useApp((app) => app.start?.platform);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const moreContrast = useMedia('(prefers-contrast: more) and (forced-colors: none)');
  const painted = themeFor(wanted, { dark, moreContrast });
  const theme = useMemo(() => ({ ...painted.theme, ...fontsOf(platform) }), [painted.theme, platform]);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset.theme = painted.colours;
  }, [locale, painted.colours]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={theme}>
        {/* A class on the provider itself would be on every menu and dialog too. */}
        <div className={css.app}>
          <ErrorBoundary>
            <FeatureNotices value={Notices}>
              <Page />
              <CopiesDialog />
              <AutomaticCopiesDialog />
            </FeatureNotices>
          </ErrorBoundary>
          <FileCheckLayer />
          <LogLayer />
          <BackupLayer />
          <DropLayer />
          <Announcer />
        </div>
      </FluentProvider>
    </RendererProvider>
  );
}

/** Messages that belong to no page, above every page. */
function Notices() {
  return (
    <>
      <UnreconciledNotice />
      <OrphanedTokensNotice />
      <AutomaticNotice />
      <PolicyNotice />
    </>
  );
}

function Page() {
  const start = useApp((app) => app.start);
  const route = useApp((app) => app.route);
  const ready = useApp((app) => app.list !== null || app.notice !== null);
  const setup = useApp((app) => app.setup);
  if (start?.startFailure) return <StartFailure failure={start.startFailure} />;
  if (!ready) return <Loading />;
  switch (route.page) {
    case 'home':
      return (
        <>
          <Banners />
          <Home />
        </>
      );
    case 'setup':
      if (!setup) return <Loading />;
      return (
        <>
          <Banners />
          <SetupPage key={setup.id} setup={setup} step={route.step} stage={route.stage} />
        </>
      );
    case 'restore':
      return (
        <>
          <Banners />
          <RestorePage />
        </>
      );
    case 'workbench':
      if (!setup) return <Loading />;
      return (
        <>
          <Banners />
          <WorkbenchPage setup={setup} tab={route.tab} from={route.from} />
        </>
      );
    case 'reference':
      return (
        <>
          <Banners />
          <ReferencePage />
        </>
      );
    case 'provisioningLog':
      return (
        <>
          <Banners />
          <ProvisioningLogPage />
        </>
      );
    case 'settings':
      return (
        <>
          <Banners />
          <SettingsPage />
        </>
      );
    case 'about':
      return (
        <>
          <Banners />
          <AboutPage part={route.part} />
        </>
      );
    default:
      return assertNever(route);
  }
}
