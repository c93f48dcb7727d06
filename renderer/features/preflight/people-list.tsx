import { Button } from '@fluentui/react-components';
import { DocumentArrowDown20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { PreflightSummary } from '../../../shared/contract';
import { showInFolder } from '../../lib/actions';
import { useTranslator } from '../../lib/i18n';
import { Callout, FailureCallout } from '../../ui/callout';
import { Card, Section } from '../../ui/layout';
import { SearchField } from '../../ui/search-field';
import { ColumnHeader, Row, RowGroup } from '../../ui/table-parts';
import { VisuallyHidden } from '../../ui/text';
import { exportPeople, refreshPreflight } from './actions';
import css from './people-list.module.css';
import { PersonRow, rowHeightIn } from './person-row';
import { changePreflight, usePreflight } from './state';
import { usePeople } from './use-people';
import { useTriedRow } from './use-tried-row';

/** Chromium draws no element taller than this, in pixels; a longer list is squeezed into it. */
const tallest = 16_000_000;
/** The height of the list in pixels, unless its rows need less. */
const tallestBox = 460;
/** Rows rendered before and after the visible ones. */
const spare = 4;
/** Rows above the first person, of those that screen readers count from 1. */
const headerRows = 1;
const columns = [
  'preflight.column.name',
  'preflight.column.value',
  'preflight.column.verdict',
  'workbench.column.actions',
] as const;

/** The people that the filter and the search find: up to a million rows, of which only the visible ones are rendered. */
export function PeopleList({ summary }: { summary: PreflightSummary }) {
  const { t } = useTranslator();
  const { setupId, verdict, search, running, saved } = usePreflight();
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [{ width, height }, setSize] = useState({ width: 800, height: tallestBox });
  const rowHeight = rowHeightIn(width);
  const query = { id: setupId ?? '', verdict, search, summary };
  const people = usePeople(query);
  const { total, show } = people;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its beginning
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
    setTop(0);
  }, [verdict, search, summary]);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  const whole = Math.min(total * rowHeight, tallest);
  const seen = Math.ceil(height / rowHeight) + 1;
  const share = whole > height ? Math.min(1, top / (whole - height)) : 0;
  const scrolledRows = share * Math.max(0, total - height / rowHeight);
  const first = Math.max(0, Math.floor(scrolledRows) - spare);
  const last = Math.min(total, Math.floor(scrolledRows) + seen + spare);
  useEffect(() => show(first, last), [show, first, last]);
  useTriedRow(box, { people, whole, height, rowHeight });
  const rows = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return (
    <Section aria-labelledby="people-list">
      <div className={css.tools}>
        <h2 id="people-list">{t('preflight.people', { count: total })}</h2>
        <SearchField
          className={css.search}
          label={t('preflight.search')}
          value={search}
          onChange={(value) => changePreflight({ search: value })}
        />
        <Button
          icon={<DocumentArrowDown20Regular />}
          disabledFocusable={running !== null || total === 0}
          onClick={() => void exportPeople()}
        >
          {t('preflight.export')}
        </Button>
      </div>
      {saved ? (
        <Callout
          tone="success"
          actions={<Button onClick={() => void showInFolder(saved.path)}>{t('preflight.showFolder')}</Button>}
        >
          <p>{t('preflight.saved', { file: saved.fileName })}</p>
        </Callout>
      ) : null}
      {people.failure ? (
        <FailureCallout
          failure={people.failure}
          alert
          actions={<Button onClick={() => void refreshPreflight().then(people.retry)}>{t('preflight.retry')}</Button>}
        />
      ) : null}
      <div
        className={css.table}
        {...(total ? { role: 'table', 'aria-labelledby': 'people-list', 'aria-rowcount': total + headerRows } : {})}
      >
        {total ? (
          <RowGroup>
            <Row aria-rowindex={headerRows} className={css.columns}>
              {columns.map((id) => (
                <ColumnHeader key={id}>
                  {id === 'workbench.column.actions' ? <VisuallyHidden>{t(id)}</VisuallyHidden> : t(id)}
                </ColumnHeader>
              ))}
            </Row>
          </RowGroup>
        ) : null}
        <Card
          className={css.people}
          data-list="people"
          ref={box}
          style={total ? { height: Math.min(whole, tallestBox) } : {}}
          {...(total ? { role: 'rowgroup' } : {})}
          // What scrolls must be reached by keyboard.
          tabIndex={0}
          onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
        >
          {total === 0 && !people.failure ? (
            <p className={css.empty}>{t(people.read ? 'preflight.noUsers' : 'app.loading')}</p>
          ) : null}
          <div role="presentation" style={{ height: whole }}>
            {rows.map((index) => (
              <PersonRow
                key={index}
                rowIndex={index + headerRows + 1}
                row={people.row(index)}
                place={index}
                height={rowHeight}
                top={top + (index - scrolledRows) * rowHeight}
              />
            ))}
          </div>
        </Card>
      </div>
    </Section>
  );
}
