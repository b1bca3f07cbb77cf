import { faultIf, type Fault } from './fault.ts';
import { shown, type Pdf } from './pdf-objects.ts';
import { readXmp, type Xmp } from './xmp.ts';

const UA_NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/';

/** @see ISO 19005-3 §6.6, ISO 14289-1 §5 and §7.1 */
export function metadataFaults(pdf: Pdf): readonly Fault[] {
  const xmp = readXmp(pdf);
  if (!xmp) return [{ rule: 'xmp', detail: 'the catalog has no stream of /Metadata' }];
  return [...markFaults(xmp), ...infoFaults(pdf, xmp), ...dateFaults(pdf, xmp)];
}

function markFaults({ title, property, declares }: Xmp): readonly Fault[] {
  const readable = property('pdfuaid:part');
  const part = property('pdfaid:part') ?? '';
  const conformance = property('pdfaid:conformance') ?? '';
  const undeclared = readable !== undefined && !declares(UA_NAMESPACE);
  return [
    ...faultIf((title ?? '').trim() === '', 'title', 'dc:title is missing or empty'),
    ...faultIf(readable !== '1', 'pdfuaid', 'pdfuaid:part is not 1'),
    ...faultIf(!/^[23]$/.test(part), 'pdfaid', 'pdfaid:part is not 2 or 3'),
    ...faultIf(!/^[ABU]$/.test(conformance), 'pdfaid', 'pdfaid:conformance is not A, B or U'),
    ...faultIf(undeclared, 'xmp-extension', 'no extension schema declares pdfuaid'),
  ];
}

/** What the Info dictionary says too, it says in the same words. */
function infoFaults({ trailer, dictionary, text }: Pdf, { title, author, property }: Xmp): readonly Fault[] {
  const info = dictionary(trailer['/Info']);
  const inXmp = {
    '/Title': title,
    '/Author': author,
    '/Producer': property('pdf:Producer'),
    '/Creator': property('xmp:CreatorTool'),
  };
  return Object.entries(inXmp).flatMap(([key, said]) => {
    const inInfo = text(info[key]);
    const differs = inInfo !== undefined && inInfo !== said;
    return faultIf(differs, 'info-xmp', `${key} of Info is “${inInfo}”, in XMP “${shown(said)}”`);
  });
}

function dateFaults({ trailer, dictionary, text }: Pdf, { property }: Xmp): readonly Fault[] {
  const info = dictionary(trailer['/Info']);
  const inXmp = { '/CreationDate': 'xmp:CreateDate', '/ModDate': 'xmp:ModifyDate' };
  return Object.entries(inXmp).flatMap(([key, name]) => {
    const moment = momentOf(text(info[key]) ?? '');
    const differs = moment !== undefined && moment !== Date.parse(property(name) ?? '');
    return faultIf(differs, 'info-xmp', `${key} of Info is another moment than ${name}`);
  });
}

const DATE =
  /^D:(?<year>\d{4})(?<month>\d\d)?(?<day>\d\d)?(?<hour>\d\d)?(?<minute>\d\d)?(?<second>\d\d)?(?<sign>[+\-Z])?(?<hours>\d\d)?'?(?<minutes>\d\d)?/;

/** Milliseconds since 1970 of a PDF's date; undefined where it is none. @see ISO 32000-1 §7.9.4 */
function momentOf(date: string): number | undefined {
  const parts = DATE.exec(date)?.groups;
  if (!parts) return undefined;
  const { year, month = '01', day = '01', hour = '00', minute = '00', second = '00' } = parts;
  const { sign = 'Z', hours = '00', minutes = '00' } = parts;
  const offset = sign === 'Z' ? 'Z' : `${sign}${hours}:${minutes}`;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
}
