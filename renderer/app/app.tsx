import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { Check } from '../features/file-check/button';
import { Home } from '../features/setups/home';
import { cspNonce } from '../lib/csp-nonce';
import { useMedia } from '../lib/hooks';
import { assertNever, useApp } from '../lib/store';
import { Loading } from '../ui/loading';
import { Announcer } from './layout/announcer';
import { Bars } from './layout/banners';
import { ErrorBoundary } from './layout/error-boundary';
import { AutomaticCopiesDialog, CopiesDialog, Reference, Restore, RestoreLayer, Setup, Workbench } from './lazy-pages';
import { StartFailure } from './start-failure';
import { fontsOf } from './theme/fonts';
import { themeFor } from './theme/theme';

const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: cspNonce } });

/** Theme and language around whatever page is shown. */
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
        <div className="app">
          <ErrorBoundary>
            <Page />
            <CopiesDialog />
            <AutomaticCopiesDialog />
          </ErrorBoundary>
          <Check />
          <RestoreLayer />
          <Announcer />
        </div>
      </FluentProvider>
    </RendererProvider>
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
          <Bars />
          <Home />
        </>
      );
    case 'setup':
      if (!setup) return <Loading />;
      return (
        <>
          <Bars />
          <Setup setup={setup} step={route.step} stage={route.stage} />
        </>
      );
    case 'restore':
      return (
        <>
          <Bars />
          <Restore />
        </>
      );
    case 'workbench':
      if (!setup) return <Loading />;
      return (
        <>
          <Bars />
          <Workbench setup={setup} tab={route.tab} />
        </>
      );
    case 'reference':
      return (
        <>
          <Bars />
          <Reference />
        </>
      );
    default:
      return assertNever(route);
  }
}
