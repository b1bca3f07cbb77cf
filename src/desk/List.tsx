import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { DeskPage } from './DeskPage.tsx';
import type { DeskSession } from './desk-session.ts';
import { findLines, sameNames, SORTS, VIEWS, type Finding, type Line, type Sort, type View } from './line.ts';
import type { ListActions } from './list-actions.ts';
import { ListRow } from './ListRow.tsx';
import { SmallChoice } from '../ui/SmallChoice.tsx';
import { PrintChosen } from './PrintChosen.tsx';
import { StaffPicker } from './StaffPicker.tsx';
import { Line as TextLine } from './fields.tsx';
import { formatDeskRoute } from './route.ts';

type Props = ListActions & {
  readonly session: DeskSession;
  readonly lines: readonly Line[];
  /** What was done last, or why it could not be: said once. */
  readonly said: string;
  /** How many sheets went to the printer last, and are not noted as given yet. */
  readonly printed: number;
  readonly onCopiesGiven: () => void;
  /** Files that somebody drops on the list are brought in. */
  readonly onDrop: (files: readonly File[]) => void;
  /** The screen faces the room: no names until the desk is locked, or somebody asks for them. */
  readonly hidden: boolean;
  readonly onHidden: (hidden: boolean) => void;
};

/** How many rows are drawn at once: two thousand would take a second. */
const PAGE = 20;

/** Every review on this device: how far it is, what is missing, and the one thing to do next. */
export function List({ session, lines, said, printed, onCopiesGiven, onDrop, hidden, onHidden, ...actions }: Props) {
  const { t, today } = session;
  const [search, setSearch] = useState('');
  useEffect(() => document.getElementById('search')?.focus(), []);
  const [view, setView] = useState<View>(() =>
    findLines(lines, finding('', 'today', today)).length > 0 ? 'today' : 'all',
  );
  const [sort, setSort] = useState<Sort>({ by: 'planned', down: false });
  const { chosen, choose } = useChosen();
  const [asking, setAsking] = useState(false);
  const { found, names } = useFound(lines, { search, view, sort, today });
  return (
    <DeskPage
      t={t}
      title={t('list.title')}
      wide
      onDrop={onDrop}
      onLock={session.onLock}
      tools={<Tools session={session} />}
    >
      <Looking
        t={t}
        search={search}
        onSearch={setSearch}
        view={view}
        onView={setView}
        hidden={hidden}
        onHidden={onHidden}
        chosen={chosen.size}
        onPrint={() => setAsking(true)}
      />
      <Printing
        session={session}
        asked={asking ? lines.filter(({ slot }) => chosen.has(slot)) : []}
        onPrint={() => {
          setAsking(false);
          actions.onPrint([...chosen]);
        }}
        printed={printed}
        onCopiesGiven={onCopiesGiven}
      />
      <p role="status">{said === '' ? t('list.count', { count: found.length }) : said}</p>
      {found.length === 0 ? (
        <p>{t(search === '' ? 'list.none' : 'list.noneFound')}</p>
      ) : (
        <Found
          {...actions}
          session={session}
          found={found}
          names={names}
          hidden={hidden}
          sort={sort}
          onSort={setSort}
          chosen={chosen}
          onChoose={choose}
        />
      )}
    </DeskPage>
  );
}

/** The lines that are looked for. The letters of a search stand at once, the rows follow. */
function useFound(lines: readonly Line[], { search, view, sort, today }: Finding) {
  const sought = useDeferredValue(search);
  const found = useMemo(
    () => findLines(lines, { search: sought, view, sort, today }),
    [lines, sought, view, sort, today],
  );
  return { found, names: useMemo(() => sameNames(lines), [lines]) };
}

/** Which reviews are chosen for printing. The same function each time, so that rows need not be drawn anew. */
function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = useCallback((slot: string, on: boolean) => setChosen((before) => withChosen(before, slot, on)), []);
  return { chosen, choose };
}

type PrintingProps = Pick<Props, 'session' | 'printed' | 'onCopiesGiven'> & {
  /** What is about to be printed in one go. */
  readonly asked: readonly Line[];
  readonly onPrint: () => void;
};

const Printing = ({ session, asked, onPrint, printed, onCopiesGiven }: PrintingProps) => (
  <>
    {asked.length > 0 && <PrintChosen session={session} lines={asked} onPrint={onPrint} />}
    {printed > 0 && (
      <p className="printed">
        {session.t('list.printed', { count: printed })}{' '}
        <button type="button" disabled={session.staff === null} onClick={onCopiesGiven}>
          {session.t('list.copiesGiven', { count: printed })}
        </button>
      </p>
    )}
  </>
);

type LookingProps = {
  readonly t: DeskSession['t'];
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly hidden: boolean;
  readonly onHidden: (hidden: boolean) => void;
  /** How many are chosen for printing. */
  readonly chosen: number;
  readonly onPrint: () => void;
};

const Looking = ({ t, search, onSearch, view, onView, hidden, onHidden, chosen, onPrint }: LookingProps) => (
  <div className="list-tools">
    <TextLine name="search" type="search" label={t('list.search')} value={search} onText={onSearch} />
    <SmallChoice
      name="view"
      legend={t('list.view')}
      options={VIEWS.map((value) => ({ value, label: t(`list.view.${value}`) }))}
      value={view}
      onChoose={onView}
    />
    <p className="buttons">
      <button type="button" aria-pressed={hidden} onClick={() => onHidden(!hidden)}>
        {t('list.hideNames')}
      </button>
      {chosen > 0 && (
        <button type="button" onClick={onPrint}>
          {t('list.printChosen', { count: chosen })}
        </button>
      )}
    </p>
  </div>
);

type ReviewsProps = ListActions & {
  readonly session: DeskSession;
  readonly found: readonly Line[];
  readonly names: ReadonlyMap<string, number>;
  readonly hidden: boolean;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (slot: string, on: boolean) => void;
};

/** The first rows, and more where they are asked for. */
function Found({ found, ...props }: ReviewsProps) {
  const { t } = props.session;
  const [drawn, setDrawn] = useState(PAGE);
  return (
    <>
      <Reviews {...props} found={found.slice(0, drawn)} />
      {found.length > drawn && (
        <button type="button" onClick={() => setDrawn(drawn + PAGE)}>
          {t('list.showMore', { count: Math.min(PAGE, found.length - drawn) })}
        </button>
      )}
    </>
  );
}

const Reviews = ({ session, found, names, hidden, sort, onSort, chosen, onChoose, ...actions }: ReviewsProps) => (
  <table className="reviews">
    <caption className="visually-hidden">{session.t('list.caption')}</caption>
    <Head session={session} sort={sort} onSort={onSort} />
    <tbody>
      {found.map((line) => (
        <ListRow
          key={line.slot}
          session={session}
          line={line}
          names={names}
          hidden={hidden}
          chosen={chosen.has(line.slot)}
          onChoose={onChoose}
          {...actions}
        />
      ))}
    </tbody>
  </table>
);

function withChosen(chosen: ReadonlySet<string>, slot: string, on: boolean): ReadonlySet<string> {
  const others = [...chosen].filter((each) => each !== slot);
  return new Set(on ? [...others, slot] : others);
}

const finding = (search: string, view: View, today: string) => ({
  search,
  view,
  today,
  sort: { by: 'planned', down: false } as const,
});

function Tools({ session }: { readonly session: DeskSession }) {
  const { t } = session;
  return (
    <>
      <a className="continue" href={formatDeskRoute({ at: 'prepare' })}>
        {t('list.prepare')}
      </a>
      <a href={formatDeskRoute({ at: 'bring-in' })}>{t('list.bringIn')}</a>
      <a href={formatDeskRoute({ at: 'morning' })}>{t('list.morning')}</a>
      <a href={formatDeskRoute({ at: 'device' })}>{t('list.settings')}</a>
      <StaffPicker session={session} />
    </>
  );
}

type HeadProps = {
  readonly session: DeskSession;
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
};

function Head({ session: { t }, sort, onSort }: HeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{t('list.choose')}</span>
        </th>
        {SORTS.map((by) => {
          const down = sort.by === by && !sort.down;
          const order = sort.down ? 'descending' : 'ascending';
          return (
            <th key={by} scope="col" aria-sort={sort.by === by ? order : undefined}>
              <button type="button" className="sort" onClick={() => onSort({ by, down })}>
                {t(`list.head.${by}`)}
              </button>
            </th>
          );
        })}
        <th scope="col">{t('list.head.next')}</th>
      </tr>
    </thead>
  );
}
