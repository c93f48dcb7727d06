import type { Ref } from 'react';
import type { GroupSummary } from '../../../shared/contract';
import { groupTotals } from '../../../shared/texts/group-counts';
import { leftOutRows, mendedRows } from '../../../shared/texts/row-findings';
import { useTranslator } from '../../lib/i18n';
import { Callout } from '../../ui/callout';
import { Card } from '../../ui/layout';
import { Dotted } from '../../ui/lists';
import { Quiet } from '../../ui/text';
import css from './result.module.css';
import { usePreflight } from './state';

/** What matters most of the result, and what it means. */
export function GroupResult({ ref, summary }: { ref: Ref<HTMLElement>; summary: GroupSummary }) {
  const { t } = useTranslator();
  const file = usePreflight(({ view }) => view.groups?.entra?.file);
  const { groups, webexGroups, counts, shortfall } = summary;
  const { taken, open } = groupTotals(counts);
  const isShort = shortfall !== undefined || file?.incomplete === true;
  const leftOut = file ? leftOutRows(file) : 0;
  const mended = file ? mendedRows(file) : 0;
  const remarks = [
    file?.incomplete ? t('compareGroups.nextPage') : '',
    leftOut ? t('preflight.leftOut', { count: leftOut }) : '',
    mended ? t('preflight.mended', { count: mended }) : '',
    taken ? t('compareGroups.taken', { count: taken }) : '',
    counts.webexOnly ? t('compareGroups.webexOnly', { count: counts.webexOnly }) : '',
  ].filter(Boolean);
  return (
    <Card as="section" ref={ref} className={css.result} aria-labelledby="groups-result">
      <h3 id="groups-result" tabIndex={-1}>
        {open
          ? t('compareGroups.headline.open', { count: open })
          : taken
            ? t('compareGroups.headline.taken', { count: taken })
            : t(isShort ? 'compareGroups.headline.noneShort' : 'compareGroups.headline.none')}
      </h3>
      <Quiet>{t('compareGroups.compared', { groups, webexGroups })}</Quiet>
      {shortfall ? (
        <Callout tone="warning" title={t('compareGroups.short', shortfall)}>
          <p>{t('compareGroups.short.text')}</p>
        </Callout>
      ) : null}
      {remarks.length ? (
        <Dotted>
          {remarks.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </Dotted>
      ) : null}
    </Card>
  );
}
