import { isDeepStrictEqual } from 'node:util';
import { heading, setUpDesk } from '../browser/desk.ts';
import { readDesk, type DeskRead } from '../browser/read-desk.ts';
import { lastDeed, nextMorningDeed, type MorningDeed } from './morning-deeds.ts';
import { brokenIn, knownOf, othersThan, type KnownMorning } from './morning-known.ts';
import { random, type Random } from './random.ts';
import { openWatched, type Device } from './watched.ts';

const MOMENTS = [150, 500, 1500, 3000] as const;

export type MorningRound = {
  readonly deed: string;
  readonly after: number;
  readonly found: number;
  readonly of: number;
};

type Place = { readonly origin: string; readonly profile: string };
type Told = { readonly device: Device; readonly read: DeskRead; readonly patient: number };

const nameOf = (patient: number) =>
  `Wilhelmina Quistgaard-${['Asp', 'Bahr', 'Cole', 'Dahl', 'Elm'][patient % 5]}${patient}`;

/**
 * Mornings of a desk, ended by SIGKILL at seeded moments. Each time the desk has to hold what was shown as saved, of what was under way the first
 * steps or none, every other review as it was, and of each review a line in its list that tells of the very same version.
 * @throws where it does not, with the seed in words.
 */
export async function killMornings({ origin, profile }: Place, { seed, rounds }: { seed: number; rounds: number }) {
  const chance = random(seed);
  const device = await openDesk(profile);
  await setUpDesk(device.page, origin);
  let told: Told = { device, read: await readDesk(device.page), patient: 0 };
  const done: MorningRound[] = [];
  while (done.length < rounds) {
    try {
      for (let calm = chance.below(3); calm > 0; calm--) told = await doWhole(told, chance);
      const [deed, patient] = deedOf(told, chance);
      const after = chance.below(chance.pick(MOMENTS));
      const ended = await endDuring(deed, after, told.device);
      const next = await reopened({ origin, profile });
      const found = judge(next.read, { ...ended, deed, before: told.read, name: nameOf(patient) });
      told = { ...next, patient };
      done.push({ deed: deed.what, after, found, of: deed.steps.length });
      console.log(
        `seed ${seed}, ${done.length}. ${deed.what}: killed after ${after} ms: ${found} of ${deed.steps.length}`,
      );
    } catch (error) {
      throw new Error(`seed ${seed}, after ${JSON.stringify(done)}`, { cause: error });
    }
  }
  await told.device.close();
  return done;
}

/** Nothing is printed: the sheet is made and opened, and that is where it ends. */
export async function openDesk(profile: string): Promise<Device> {
  const device = await openWatched(profile);
  device.page.setDefaultTimeout(20_000);
  await device.context.addInitScript(() => {
    Object.defineProperty(navigator, 'pdfViewerEnabled', { value: false });
    window.open = () => {
      document.documentElement.classList.add('sheet-is-made');
      return null;
    };
  });
  return device;
}

/** What comes next, and whose morning it is. Every second review is erased at its end. */
function deedOf({ read, patient }: Omit<Told, 'device'>, chance: Random): readonly [MorningDeed, number] {
  const known = knownOf(read, nameOf(patient));
  const deed = nextMorningDeed({ name: nameOf(patient), chance }, known);
  if (deed) return [deed, patient];
  if (patient % 2 === 0) return [lastDeed({ name: nameOf(patient), chance }), patient];
  return deedOf({ read, patient: patient + 1 }, chance);
}

async function doWhole(told: Told, chance: Random): Promise<Told> {
  const [deed, patient] = deedOf(told, chance);
  const { page } = told.device;
  await deed.act(page, () => undefined);
  const read = await readDesk(page);
  judge(read, { deed, came: deed.steps.length, words: '', before: told.read, name: nameOf(patient) });
  return { ...told, read, patient: deed.what === 'erases' ? patient + 1 : patient };
}

type Ended = { readonly came: number; readonly words: string };

/** Kills the browser so many milliseconds into a deed, and says how far it was seen to come. */
async function endDuring(deed: MorningDeed, after: number, device: Device): Promise<Ended> {
  device.shown.words = '';
  let came = 0;
  void deed.act(device.page, () => (came += 1)).catch(() => undefined);
  await new Promise((then) => setTimeout(then, after));
  await device.kill();
  const { words } = device.shown;
  return { came, words: deed.typed?.text.startsWith(words) ? words : '' };
}

async function reopened({ origin, profile }: Place): Promise<Omit<Told, 'patient'>> {
  const device = await openDesk(profile);
  await device.page.goto(origin);
  const read = await readDesk(device.page);
  const { handed } = read;
  if (handed?.confirmed) await device.page.getByRole('navigation', { name: 'Your choices at any time' }).waitFor();
  else await heading(device.page, handed ? 'Is this you?' : 'The desk is locked').waitFor();
  return { device, read };
}

type Judged = Ended & { readonly deed: MorningDeed; readonly before: DeskRead; readonly name: string };

/** How many of a deed's steps are there. */
function judge(read: DeskRead, { before, deed, came, words, name }: Judged): number {
  const broken = brokenIn(read);
  if (broken.length > 0) throw new Error(broken.join('\n'));
  if (!isDeepStrictEqual(othersThan(read, name), othersThan(before, name)))
    throw new Error('a review that nobody touched is another one');
  const [was, is] = [knownOf(before, name), knownOf(read, name)];
  const reached = [was];
  for (const step of deed.steps) reached.push({ ...(reached.at(-1) ?? was), ...step });
  const found = reached.findLastIndex((known) => isDeepStrictEqual(known, is));
  if (found >= Math.max(came, words === '' ? 0 : 1)) return found;
  if (came === 0 && deed.typed && isBegun(is, was, { ...deed.typed, shown: words })) return 0;
  const said = { deed: deed.what, came, words, was, is };
  throw new Error(`what was found is neither what was shown as saved nor what was under way: ${JSON.stringify(said)}`);
}

type Typed = NonNullable<MorningDeed['typed']> & { readonly shown: string };

/** Of words that are typed, a beginning that holds what was shown as saved. */
function isBegun(is: KnownMorning, was: KnownMorning, { into, text, shown }: Typed): boolean {
  const begun = is[into];
  return (
    text.startsWith(begun) &&
    begun.length >= shown.trim().length &&
    isDeepStrictEqual({ ...is, [into]: was[into] }, was)
  );
}
