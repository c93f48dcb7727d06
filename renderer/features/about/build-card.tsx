import { Button } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { AboutView } from '../../../shared/contract';
import { useTranslator } from '../../lib/i18n';
import { CopyButton } from '../../ui/copy-button';
import { type Fact, FactList } from '../../ui/fact-list';
import { Actions, Card } from '../../ui/layout';
import { Caption } from '../../ui/text';
import { copyAbout, openHomepage } from './actions';
import css from './page.module.css';

/** Digits that are enough to find a commit; the copy has all of them. */
const shownDigits = 12;

/** The version and what it is made of, to read and to copy for a support request. */
export function BuildCard({ view }: { view: AboutView }) {
  const { t, day } = useTranslator();
  const title = useId();
  const { version, build, electron, chromium, node, system, arch, homepage } = view;
  const facts: readonly Fact[] = [
    { name: t('about.version'), value: version, mono: true },
    {
      name: t('about.commit'),
      value: build.commit ? <code>{build.commit.slice(0, shownDigits)}</code> : t('about.commit.unknown'),
      note: build.isChanged ? t('about.commit.changed') : undefined,
    },
    { name: t('about.date'), value: build.date ? day(build.date) : t('about.date.unknown') },
    { name: t('about.electron'), value: electron, mono: true },
    { name: t('about.chromium'), value: chromium, mono: true },
    { name: t('about.node'), value: node, mono: true },
    { name: t('about.system'), value: <span translate="no">{system}</span> },
    { name: t('about.arch'), value: arch, mono: true },
    {
      name: t('about.homepage'),
      value: homepage ? <code translate="no">{homepage}</code> : t('about.homepage.none'),
    },
  ];
  return (
    <Card as="section" className={css.card} aria-labelledby={title}>
      <h2 id={title}>{t('about.build')}</h2>
      <div className={css.facts}>
        <FactList facts={facts} />
      </div>
      <Actions>
        <CopyButton what={t('about.copy.what')} label={t('about.copy')} copy={copyAbout} />
        {homepage ? (
          <Button icon={<Open20Regular />} onClick={() => void openHomepage()}>
            {t('about.homepage.open')}
          </Button>
        ) : null}
      </Actions>
      <Caption>{t('about.copy.note')}</Caption>
    </Card>
  );
}
