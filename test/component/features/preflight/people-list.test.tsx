import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PeopleList } from '../../../../renderer/features/preflight/people-list';
import { rowHeightIn } from '../../../../renderer/features/preflight/person-row';
import { changePreflight, initialPreflight } from '../../../../renderer/features/preflight/state';
import type {
  PreflightQuery,
  PreflightRow,
  PreflightSummary,
  PreflightWindow,
  Result,
} from '../../../../shared/contract';
import { fakeBridge } from '../../../unit/renderer/fake-bridge';

const rowHeight = rowHeightIn(800);

const summary = { source: { kind: 'none' }, people: 250 } as unknown as PreflightSummary;
const row = (index: number): PreflightRow => ({
  index,
  verdict: 'creates',
  displayName: `Person ${index}`,
  userPrincipalName: `p${index}@x.example`,
  value: `p${index}@x.example`,
});
const rowsOf = ({ offset, limit }: PreflightQuery, total = 250): Result<PreflightWindow> => ({
  ok: true,
  value: { total, rows: Array.from({ length: Math.min(limit, total - offset) }, (_, index) => row(offset + index)) },
});
const failed: Result<PreflightWindow> = { ok: false, failure: { code: 'preflight.stopped' } };

/** Shows the list with a main process that gives the prepared answer to each query. */
function show(answer: (query: PreflightQuery) => Result<PreflightWindow>) {
  const stacks: string[] = [];
  const bridge = fakeBridge({
    'preflight.query': async (query) => {
      stacks.push(new Error().stack ?? '');
      return answer(query);
    },
    'preflight.open': async () => ({ entra: null, webex: null, summary }),
  });
  changePreflight({ view: { entra: null, webex: null, summary } });
  const { container } = render(<PeopleList summary={summary} />);
  const scroll = (to: number) => {
    const box = container.querySelector('[tabindex="0"]') as HTMLElement;
    box.scrollTop = to;
    fireEvent.scroll(box);
  };
  const queries = () => bridge.calls.filter(([channel]) => channel === 'preflight.query').map(([, query]) => query);
  return { scroll, queries, stacks };
}

beforeEach(() => changePreflight(initialPreflight, true));
afterEach(() => changePreflight(initialPreflight, true));

it('the list shows the people that the filter finds, and reads the next page when it becomes visible', async () => {
  const { scroll, queries } = show((query) => rowsOf(query));
  expect(await screen.findByText('Person 0')).toBeTruthy();
  expect(screen.getByRole('heading', { name: '250 users' })).toBeTruthy();
  scroll(130 * rowHeight);
  expect(await screen.findByText('Person 130')).toBeTruthy();
  expect(queries()).toMatchObject([{ offset: 0 }, { offset: 100 }]);
});

it('the list is a table for screen readers, which counts all rows although only the visible ones are in the page', async () => {
  const { scroll } = show((query) => rowsOf(query));
  await screen.findByText('Person 0');
  const table = screen.getByRole('table', { name: '250 users' });
  expect(table.getAttribute('aria-rowcount')).toBe('251');
  const names = screen.getAllByRole('columnheader').map((header) => header.textContent);
  expect(names).toEqual(['User', 'userName that Entra would send', 'Result', 'Actions']);
  expect(screen.getByRole('row', { name: /^User / }).getAttribute('aria-rowindex')).toBe('1');
  scroll(130 * rowHeight);
  const row = (await screen.findByText('Person 130')).closest('[role="row"]');
  expect(row?.getAttribute('aria-rowindex')).toBe('132');
  expect(row?.querySelectorAll('[role="cell"]')).toHaveLength(names.length);
});

it('addresses can break before their @ and after their dots, and the list is as high as its rows', async () => {
  show((query) => rowsOf(query, 1));
  const name = await screen.findByText('Person 0');
  const list = name.closest<HTMLElement>('[data-list="people"]');
  expect(list?.style.height).toBe(`${rowHeight}px`);
  const address = name.closest('[role="cell"]')?.lastElementChild;
  expect(address?.querySelectorAll('wbr')).toHaveLength((address?.textContent?.match(/[@.]/g) ?? []).length);
});

it('a list without people is not a table', async () => {
  show((query) => rowsOf(query, 0));
  expect(await screen.findByText('No users match this filter.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByRole('rowgroup')).toBeNull();
});

it('the list does not call the main process while it renders', async () => {
  const { scroll, stacks } = show((query) => rowsOf(query));
  await screen.findByText('Person 0');
  scroll(130 * rowHeight);
  await screen.findByText('Person 130');
  expect(stacks).toHaveLength(2);
  for (const stack of stacks) expect(stack).not.toMatch(/renderWithHooks|PeopleList/);
});

it('the list shows why it cannot be read; a retry reads it', async () => {
  const answers = [failed];
  show((query) => answers.shift() ?? rowsOf(query));
  expect((await screen.findByRole('alert')).textContent).toContain('The comparison stopped');
  expect(screen.queryByText('Loading…')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Person 0')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('the list keeps its rows when the next page cannot be read, shows why, and waits for a retry', async () => {
  const { scroll, queries } = show((query) => (query.offset && queries().length === 2 ? failed : rowsOf(query)));
  await screen.findByText('Person 0');
  scroll(130 * rowHeight);
  expect((await screen.findByRole('alert')).textContent).toContain('The comparison stopped');
  scroll(131 * rowHeight);
  scroll(0);
  expect(await screen.findByText('Person 0')).toBeTruthy();
  scroll(130 * rowHeight);
  expect(queries()).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Person 130')).toBeTruthy();
});

it('the list drops the answer to an outdated filter', async () => {
  show((query) => rowsOf(query, query.search ? 1 : 250));
  await screen.findByText('Person 0');
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'ada' } });
  expect(await screen.findByRole('heading', { name: '1 user' })).toBeTruthy();
  expect(screen.getAllByRole('row')).toHaveLength(2);
});

it('Escape empties the search of the list', async () => {
  const { queries } = show((query) => rowsOf(query));
  const field = await screen.findByRole<HTMLInputElement>('searchbox');
  fireEvent.change(field, { target: { value: 'ada' } });
  await waitFor(() => expect(queries().at(-1)).toMatchObject({ search: 'ada' }));
  fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() => expect(queries().at(-1)).toMatchObject({ search: '' }));
  expect(field.value).toBe('');
});
