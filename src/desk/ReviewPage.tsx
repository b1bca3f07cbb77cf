import type { ReactNode } from 'react';
import { statusWords } from '../sheet/status-words.ts';
import type { AtDesk } from './at-desk.ts';
import { DeskPage } from './DeskPage.tsx';
import { BriefMarks, Marks, SetAsideNotice } from './Marks.tsx';
import { SavedLine } from './SavedLine.tsx';
import { StaffPicker } from './StaffPicker.tsx';
import { formatDeskRoute, type DeskRoute } from './route.ts';
import { identifiersOf } from './state-words.ts';

type Props = {
  readonly at: AtDesk;
  readonly title: string;
  /** Where *back* leads: the list from the agenda, the agenda from what is beside it. */
  readonly back?: DeskRoute;
  readonly wide?: boolean;
  /** On the line of the heading. */
  readonly beside?: ReactNode;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** A page about one review: whose it is stands in view, and what was noted is saved. */
export function ReviewPage({ at, title, back, wide = false, beside, tools, children }: Props) {
  const { t, catalog, language, review, slot } = at;
  const { status } = catalog;
  return (
    <DeskPage
      t={t}
      title={title}
      wide={wide}
      onLock={at.onLock}
      beside={
        <>
          {beside}
          {wide && <BriefMarks at={at} />}
          <SavedLine at={at} />
        </>
      }
      notice={status.state === 'draft' ? statusWords(status, t, language) : null}
      tools={
        <>
          <a className="back" href={formatDeskRoute(back ?? { at: 'review', slot })}>
            {t(back ? 'agenda.back' : 'agenda.title')}
          </a>
          <StaffPicker session={at} />
          {tools}
        </>
      }
    >
      {!wide && (
        <p className="whose">
          <strong>
            <bdi>{review.identity?.name ?? t('sheet.noName')}</bdi>
          </strong>{' '}
          <span className="identifiers">{identifiersOf(review.identity, at)}</span>
        </p>
      )}
      {wide ? <SetAsideNotice at={at} /> : <Marks at={at} />}
      {at.staff === null && <p className="hint">{t('agenda.who')}</p>}
      {children}
    </DeskPage>
  );
}
