import { faultIf, type Fault } from './fault.ts';
import { isLanguageTag } from './language-tag.ts';
import { shown, type Pdf } from './pdf-objects.ts';

/** @see ISO 14289-1 §7.1 and §7.2, ISO 19005-3 §6.4 and §6.9 */
export function catalogFaults({ catalog, dictionary, get, text }: Pdf): readonly Fault[] {
  const mark = dictionary(catalog['/MarkInfo']);
  const language = text(catalog['/Lang']);
  const showsTitle = dictionary(catalog['/ViewerPreferences'])['/DisplayDocTitle'] === true;
  const layers = dictionary(dictionary(catalog['/OCProperties'])['/D']);
  const hasLayers = catalog['/OCProperties'] !== undefined;
  const form = dictionary(catalog['/AcroForm']);
  return [
    ...faultIf(mark['/Marked'] !== true, 'marked', 'the catalog has no /MarkInfo with /Marked true'),
    ...faultIf(mark['/Suspects'] === true, 'suspects', '/Suspects of /MarkInfo is true'),
    ...faultIf(!isLanguageTag(language ?? ''), 'lang', `the catalog’s /Lang is ${shown(language)}`),
    ...faultIf(!showsTitle, 'display-title', '/DisplayDocTitle of /ViewerPreferences is not true'),
    ...faultIf(hasLayers && text(layers['/Name']) === undefined, 'oc-name', 'the layers’ configuration has no /Name'),
    ...faultIf(get(form['/XFA']) !== undefined, 'xfa', 'the form has /XFA'),
    ...faultIf(form['/NeedAppearances'] === true, 'need-appearances', '/NeedAppearances of the form is true'),
  ];
}
