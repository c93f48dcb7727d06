import type { AboutView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { useApp } from '../../lib/store';
import { CodeBlock } from '../../ui/code-block';
import { Quiet } from '../../ui/text';
import css from './page.module.css';

/** Debian's names of architectures. */
const architectures: Readonly<Record<string, string>> = { x64: 'amd64', arm64: 'arm64' };

/** What the administrator does with a new version, on this system. The app itself installs nothing. */
export function HowToUpdate({ view }: { view: AboutView }) {
  const { t } = useTranslator();
  const platform = useApp((app) => app.start?.platform ?? 'linux');
  const { look, arch } = view;
  const version = look && 'release' in look && look.kind === 'newer' ? look.release.version : '*';
  const file = `webex-entra-setup_${version}_${architectures[arch] ?? arch}.deb`;
  return (
    <details className={css.details}>
      <summary>{t('about.updates.how')}</summary>
      <Quiet>{t('about.updates.how.text', { platform })}</Quiet>
      {platform === 'linux' ? (
        <CodeBlock
          name={t('about.updates.how')}
          text={`sha256sum --check --ignore-missing SHA256SUMS\nsudo apt install ./${file}`}
        />
      ) : null}
      <Quiet>{t('about.updates.how.keeps')}</Quiet>
    </details>
  );
}
