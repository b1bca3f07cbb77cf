import type { Plan } from '../../consent/staff-facts.ts';
import type { Mark } from '../../storage/desk/desk-index.ts';
import {
  asks,
  decides,
  hasCopy,
  hasInterpreter,
  hopes,
  isConfirmed,
  isCountersigned,
  isHandedBack,
  isHandedOver,
  isIdentified,
  isSatisfied,
  isSent,
  isTalkedTo,
  isWithdrawn,
  reads,
  signs,
  tellsOfHealth,
  type Deed,
} from './deeds.ts';

/** Somebody who was made up. */
export type Person = {
  readonly name: string;
  readonly birthDate: string;
  readonly number: string;
  /** Which of the catalog's techniques is planned. */
  readonly technique: 0 | 1;
  readonly side: NonNullable<Plan['side']>;
  /** From today to the planned day. */
  readonly days: number;
  readonly mark?: Mark;
  readonly deeds: readonly Deed[];
};

const healthy = tellsOfHealth({});

const REVIEWED: readonly Person[] = [
  person('Łucja Żółkiewska', '1968-08-17', 'F-1003', 0, 'right', 0, [isHandedOver, healthy, reads([], 9)]),
  person('Thị Hương Nguyễn', '1981-01-09', 'F-1004', 0, 'left', 0, [
    isHandedOver,
    { do: () => [{ type: 'needs-told', needs: ['interpreter'], words: '' }] },
    healthy,
    reads(),
    decides('go-ahead'),
    signs,
    hasInterpreter,
  ]),
  person('Ελένη Παπαδοπούλου', '1960-02-28', 'F-1005', 0, 'right', 0, [
    isHandedOver,
    tellsOfHealth({ 'blood-thinners': 'yes', diabetes: 'yes' }),
    reads([1, 4]),
    asks('Will I walk to the shop again?', 'Who will do it?', 'What if it does not help?'),
    hopes('To sleep through the night'),
    decides('talk-first'),
    signs,
  ]),
  person('Ольга Сидоренко', '1974-06-21', 'F-1006', 0, 'left', 0, [
    isHandedOver,
    healthy,
    reads([2]),
    asks('When can I drive?'),
    decides('talk-first'),
    signs,
    isTalkedTo('As your letter says: ask us before you do.'),
  ]),
  person('José María Ibáñez', '1943-09-12', 'F-1007', 0, 'both', 0, [
    isHandedOver,
    tellsOfHealth({ diabetes: 'yes' }),
    reads(),
    asks('May my daughter stay with me?'),
    decides('go-ahead'),
    signs,
    isTalkedTo('She may.'),
    isHandedBack,
    isSatisfied,
    decides('go-ahead'),
    signs,
    isIdentified,
    hasCopy,
    isCountersigned,
  ]),
  person('Çağla Öztürk', '2007-03-04', 'F-1008', 0, 'left', 0, [
    isHandedOver,
    healthy,
    reads(),
    decides('go-ahead'),
    signs,
    isIdentified,
    hasCopy,
    isCountersigned,
    isConfirmed,
  ]),
  person('Bjørn Ålund', '1963-12-24', 'F-1009', 1, 'right', 1, [
    isHandedOver,
    healthy,
    reads(),
    decides('go-ahead'),
    signs,
    hasCopy,
    isWithdrawn,
  ]),
  person('Fatima el-Amrani', '1979-07-07', 'F-1010', 0, 'left', 1, [
    isHandedOver,
    healthy,
    reads([0]),
    decides('no', 'I want to try the exercises first.'),
    signs,
  ]),
  person(
    'Jan Novák',
    '1935-04-18',
    'F-1011',
    0,
    'right',
    0,
    [isHandedOver, healthy, reads(), asks('Will it hurt?'), decides('talk-first'), signs],
    'page-altered',
  ),
  person('Jan Novák', '1987-10-05', 'F-1012', 0, 'left', 0, [
    isHandedOver,
    tellsOfHealth({ 'blood-thinners': 'yes', smoking: 'yes' }),
    reads([3]),
    decides('go-ahead'),
    signs,
  ]),
];

/**
 * Twelve patients, none of whom lives: of many ages and scripts, at every step of the way. One withdrew, one does not want it, one has a sheet whose
 * page was altered, two have one name.
 */
export const peopleOn = (inTwoDays: string): readonly Person[] => [
  person('Grace Adeyemi', '1992-05-02', 'F-1001', 0, 'left', 0, []),
  person('Siobhán Ní Bhriain', '1955-11-30', 'F-1002', 0, 'both', 2, [isSent(inTwoDays)]),
  ...REVIEWED,
];

function person(
  name: string,
  birthDate: string,
  number: string,
  technique: Person['technique'],
  side: Person['side'],
  days: number,
  deeds: readonly Deed[],
  mark?: Mark,
): Person {
  return { name, birthDate, number, technique, side, days, deeds, ...(mark && { mark }) };
}
