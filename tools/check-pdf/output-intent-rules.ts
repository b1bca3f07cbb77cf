import { faultIf, type Fault } from './fault.ts';
import type { Pdf } from './pdf-objects.ts';

const COMPONENTS: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };

/** What black is. @see ISO 19005-3 §6.2.3, ISO 15076-1 §7.2 */
export function outputIntentFaults({ catalog, dictionary, list, stream, number }: Pdf): readonly Fault[] {
  const fault = (detail: string): readonly Fault[] => [{ rule: 'output-intent', detail }];
  const intent = list(catalog['/OutputIntents'])
    .map(dictionary)
    .find((one) => one['/S'] === '/GTS_PDFA1');
  if (!intent) return fault('there is no output intent /GTS_PDFA1');
  const profile = stream(intent['/DestOutputProfile']);
  if (profile?.toString('latin1', 36, 40) !== 'acsp') return fault('the output intent has no ICC profile');
  const components = number(dictionary(intent['/DestOutputProfile'])['/N']);
  const fits = components === COMPONENTS[profile.toString('latin1', 16, 20)];
  return faultIf(
    !fits || profile.readUInt32BE(0) !== profile.length,
    'output-intent',
    'the profile has another /N or length than it says',
  );
}
