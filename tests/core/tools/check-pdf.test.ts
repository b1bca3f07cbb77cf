import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPdf, type Expected } from '../../../tools/check-pdf/check.ts';
import { RULES, type Rule } from '../../../tools/check-pdf/fault.ts';
import { isLanguageTag } from '../../../tools/check-pdf/language-tag.ts';
import { newDevice } from '../pdf/device.ts';
import { forgedSheet } from '../pdf/forged-sheet.ts';
import { DEVICE, madeSheet, sealedBy } from '../pdf/made-sheet.ts';
import { savedAgain } from '../pdf/open-again.ts';
import { handedOut, versions } from '../pdf/versions.ts';
import { carryingSheet, changed, readableSheet, withRoomToSign, type Change } from './planted-faults.ts';
import { signed } from './planted-signature.ts';

const rulesOf = (pdf: Uint8Array, expected: Expected): readonly Rule[] =>
  [...new Set(checkPdf(pdf, expected).map(({ rule }) => rule))].toSorted();

const readable = readableSheet();
const signable = withRoomToSign(readable);

describe('without a fault is', () => {
  test('a sheet under the seal of a device', async () => {
    expect(checkPdf(await sealedBy(await newDevice(DEVICE)))).toEqual([]);
  });

  test('the sheet in which faults are planted here', () => {
    expect(checkPdf(readable, { signed: false })).toEqual([]);
  });

  test('a sheet with earlier ones inside', () => {
    expect(checkPdf(carryingSheet(), { signed: false })).toEqual([]);
  });

  test('the same sheet signed', () => {
    expect(checkPdf(signed(signable))).toEqual([]);
  });
});

const twice = (found: string) => `${found} ${found}`;

type Planted = readonly [name: string, changes: readonly Change[], rules: readonly Rule[]];

const inFile: readonly Planted[] = [
  ['a place of the cross-reference table', [[/(?<=startxref\n)\d/, '7']], ['syntax']],
  ['a version of PDF that does not exist', [['%PDF-1.7', '%PDF-1.9']], ['header']],
  ['no file id', [[/\/ID \[.*?\]/, '']], ['id']],
];

const inCatalog: readonly Planted[] = [
  ['a document that does not say it is tagged', [['/Marked true', '/Marked null']], ['marked']],
  ['tags of which it is not sure', [['/Marked true', '/Marked true /Suspects true']], ['suspects']],
  ['no language', [['/Lang', '/Long']], ['lang']],
  ['a language that is none', [['<feff0065006e>', '(en_GB)']], ['lang']],
  [
    'the file’s name shown in place of the title',
    [['/DisplayDocTitle true', '/DisplayDocTitle null']],
    ['display-title'],
  ],
  ['layers without a name', [['/Lang', '/OCProperties << /D << /Order [ ] >> >> /Lang']], ['oc-name']],
  ['a form in XML', [['/SigFlags', '/XFA (words) /SigFlags']], ['xfa']],
  ['appearances left to the reader', [['/SigFlags', '/NeedAppearances true /SigFlags']], ['need-appearances']],
];

const inMetadata: readonly Planted[] = [
  ['no metadata', [['/Metadata', '/Metadate']], ['xmp']],
  ['an empty title', [[/(?<=x-default">)Questions.*?(?=<)/, '']], ['info-xmp', 'title']],
  ['no mark of PDF/UA', [['<pdfuaid:part>1', '<pdfuaid:part>2']], ['pdfuaid']],
  ['a part of PDF/A that does not exist', [['<pdfaid:part>3', '<pdfaid:part>9']], ['pdfaid']],
  ['a conformance that does not exist', [['conformance>A<', 'conformance>Z<']], ['pdfaid']],
  [
    'a mark of PDF/UA that nothing declares',
    [['pdfaSchema:namespaceURI>http', 'pdfaSchema:namespaceURI>hwww']],
    ['xmp-extension'],
  ],
  ['another program in the Info dictionary', [['(Beforehand)', '(Afterwards)']], ['info-xmp']],
  ['another day in the Info dictionary', [['/CreationDate (D:20261123', '/CreationDate (D:20261124']], ['info-xmp']],
  ['no output intent', [['/OutputIntents', '/OutputIntense']], ['output-intent']],
  ['an output intent for another use', [['/GTS_PDFA1', '/GTS_PDFX1']], ['output-intent']],
  ['a profile that is none', [['acsp', 'ascp']], ['output-intent']],
  ['a profile of another number of colours', [['/N 1 ', '/N 3 ']], ['output-intent']],
];

const forbidden: readonly Planted[] = [
  [
    'a program that runs on opening',
    [[/\/OpenAction \[.*?\]/, '/OpenAction << /S /JavaScript /JS (1) >>']],
    ['action'],
  ],
  ['a program that runs on closing', [['/Lang', '/AA << /WC << /S /URI /URI (a:b) >> >> /Lang']], ['action']],
  ['a program that runs on a page', [['/Tabs', '/AA << /O << /S /URI /URI (a:b) >> >> /Tabs']], ['action']],
  ['a stream packed by LZW', [['/BBox [ 0 0 30 10 ]', '/BBox [ 0 0 30 10 ] /Filter /LZWDecode']], ['lzw']],
  ['an image smoothed by the reader', [['/Subtype /Form', '/Subtype /Image /Interpolate true']], ['interpolate']],
];

const inStructure: readonly Planted[] = [
  ['no structure tree', [['/StructTreeRoot', '/StructTreeRoom']], ['annot-tag', 'parent-tree', 'struct-tree']],
  ['an element that is not there', [[/(?<=\/K \[ )(?=.*\/S \/Document)/, '9999 0 R ']], ['struct-tree']],
  ['an element that stands there twice', [[/(?<=\/K \[ )\d+ 0 R(?=.*\/S \/LI )/, twice]], ['struct-tree']],
  ['no parent tree', [['/ParentTree ', '/ParentTrie ']], ['parent-tree']],
  ['a page that leads into nowhere', [['/StructParents 1', '/StructParents 9']], ['parent-tree']],
  ['a page that leads nowhere', [['/StructParents 1', '']], ['parent-tree']],
  ['a type of one’s own', [['/S /LBody', '/S /Lbody']], ['list', 'role']],
  ['an element with another’s parent', [[/\/P \d+ 0 R(?= \/Pg \d+ 0 R \/S \/H1)/, '/P 1 0 R']], ['struct-parent']],
  ['a single kid with another’s parent', [[/\/P \d+ 0 R(?= \/S \/Document)/, '/P 1 0 R']], ['struct-parent']],
  ['an element without content', [[/\/K 0(?=.*\/S \/P )/, '']], ['empty', 'parent-tree']],
  ['a piece with two owners', [[/\/K 1(?=.*\/S \/H1)/, '/K 0']], ['mcid', 'parent-tree']],
  ['a piece that is not on the page', [[/\/K 1(?=.*\/S \/H1)/, '/K [ 1 999 ]']], ['mcid']],
  ['a heading a step too deep', [['/S /H2', '/S /H3']], ['headings']],
  ['a document that begins below its first heading', [['/S /H1', '/S /H2']], ['headings']],
  ['no heading', [[/\/S \/H\d/g, '/S /P ']], ['headings']],
  ['a figure without words', [['/Alt', '/Alto']], ['alt']],
  ['a figure that says nothing', [[/\/Alt <feff.*?>/, '/Alt <feff0020>']], ['alt']],
  ['a figure without a place', [[/\/BBox (?=.*\/Figure)/, '/BBux ']], ['bbox']],
  ['a note without a name', [['/S /H2', '/S /Note']], ['note']],
  ['a passage in a language that is none', [['/S /H1', '/S /H1 /Lang (english_UK)']], ['lang-passage']],
  ['a list entry outside a list', [['/S /LI ', '/S /P ']], ['list', 'nesting']],
  ['labels of which the list says nothing', [[/\/ListNumbering \/Disc/g, '']], ['list']],
  ['a table without header cells', [[/\/S \/TH /g, '/S /TD ']], ['table']],
  ['a row with a column more', [['/Scope /Row', '/Scope /Row /ColSpan 2']], ['table']],
  ['a row outside a table', [['/S /Table', '/S /Sect']], ['nesting']],
  ['a header cell of which nothing says what it heads', [['/Scope /Column', '']], ['th']],
];

const onPages: readonly Planted[] = [
  ['a piece that is drawn twice', [['/MCID 4>>', '/MCID 3>>']], ['mcid']],
  ['a piece without an end', [['\nEMC\n', '\n']], ['artifact-nesting', 'emc']],
  ['an end without a beginning', [['\nEMC\n', '\nEMC EMC\n']], ['emc']],
  ['ink that is nobody’s', [['/Artifact BMC', '/Artefact BMC']], ['unmarked']],
  ['an artifact inside a piece', [['/MCID 1>> BDC', '/MCID 1>> BDC /Artifact BMC EMC']], ['artifact-nesting']],
  ['a running head that is none of the page', [['/Type /Pagination', '/Type /Layout']], ['pagination']],
  ['annotations in no order', [['/Tabs /S', '/Tabs /R']], ['tabs']],
  ['an annotation that is not printed', [['/F 4', '/F 0']], ['annot-flags']],
  ['an annotation that is hidden', [['/F 4', '/F 6']], ['annot-flags']],
  ['a field that is drawn by the reader', [['/AP', '/AX']], ['annot-ap']],
  ['an annotation of nobody', [[/\/OBJR(?=.*\/S \/Link)/, '/OBJS']], ['annot-tag', 'struct-tree']],
  ['a link in something else', [['/S /Link', '/S /Span']], ['annot-tag']],
  ['an annotation that leads nowhere', [['/StructParent 90', '/StructParent 99']], ['parent-tree']],
  ['a field without a label', [['/TU', '/TV']], ['tu']],
  ['a link that does not say where to', [['/Contents (The clinic)', '']], ['link-contents']],
  ['a font that is not inside', [['/FontFile2', '/FontFile4']], ['font-embedded']],
  ['letters without their meaning', [['/ToUnicode', '/ToUnicorn']], ['to-unicode']],
  ['a letter that means nothing', [['<0020>', '<0000>']], ['to-unicode']],
  ['a font that does not say which glyph is which', [['/CIDToGIDMap', '/CIDToGIDMax']], ['cidtogid']],
];

const inAttachments: readonly Planted[] = [
  ['no embedded file', [['/EmbeddedFiles', '/EmbeddedFills']], ['attachment']],
  ['a file of which nobody knows what it is', [['/AFRelationship /Data', '/AFRelationship /Xyz']], ['af-relationship']],
  ['a file that belongs to nothing', [['/AF [', '/AG [']], ['af']],
  ['a file without a name', [[/\/UF (?=<)/, '/UG ']], ['filespec']],
  ['a file without a description', [['/Desc', '/Dusc']], ['filespec']],
  ['a file that is not there', [['/EF', '/EG']], ['filespec']],
  ['a file of no kind', [['/Subtype /application#2fjson', '']], ['embedded-mime']],
  ['a file without a date', [['/Params << /ModDate', '/Params << /MadDate']], ['embedded-params']],
  ['a file of another size', [['/Size 30', '/Size 31']], ['embedded-params']],
  ['a record that is no JSON', [['{"format"', '["format"']], ['embedded-json']],
];

const planted = [inFile, inCatalog, inMetadata, forbidden, inStructure, onPages, inAttachments].flat();

test.for(planted)('a planted fault is named: %s', ([, changes, rules]) => {
  expect(rulesOf(changed(readable, changes), { signed: false })).toEqual(rules);
});

const other: readonly (readonly [name: string, pdf: () => Uint8Array, rules: readonly Rule[]])[] = [
  ['data after its end', () => Buffer.concat([readable, Buffer.from('more')]), ['eof']],
  ['a password', () => savedAgain(readable, ['--encrypt', '', '', '256', '--']), ['encryption']],
  ['no PDF at all', () => Buffer.from('Dear Sir'), ['syntax']],
];

test.for(other)('a planted fault is named: %s', ([, pdf, rules]) => {
  expect(rulesOf(pdf(), { signed: false })).toEqual(rules);
});

const inSignature: readonly (readonly [name: string, pdf: () => Uint8Array, rules: readonly Rule[]])[] = [
  ['no signature', () => readable, ['signature']],
  ['another’s key', () => signed(signable, { key: 'of-another' }), ['signature']],
  ['two signers', () => signed(signable, { signers: 2 }), ['cms']],
  ['a certificate that was not signed', () => signed(signable, { certificate: 'not-signed' }), ['cades']],
  ['a time that was signed', () => signed(signable, { time: 'signed' }), ['cades']],
  [
    'a signature that is none',
    () => changed(signed(signable), [['2a864886f70d010702', '2a864886f70d010701']]),
    ['cms'],
  ],
  ['words changed afterwards', () => changed(signed(signable), [['Gray gamma', 'Grey gamma']]), ['digest']],
  ['words added afterwards', () => withEndTwice(signed(signable)), ['coverage']],
  [
    'a gap beside the signature',
    () => changed(signed(signable), [['/ByteRange [ 0', '/ByteRange [ 9']]),
    ['byte-range', 'coverage'],
  ],
  ['another kind of signature', () => signedWith(['ETSI.CAdES', 'adbe.pkcs7']), ['sub-filter']],
  ['a form that does not say it is signed', () => signedWith(['/SigFlags 3', '/SigFlags 1']), ['sig-flags']],
  ['no time', () => signedWith([/\/M \(.*?\)/, '']), ['sig-time']],
];

test.for(inSignature)('a planted fault is named: %s', ([, pdf, rules]) => {
  expect(rulesOf(pdf(), {})).toEqual(rules);
});

const signedWith = (...changes: readonly Change[]) => signed(changed(signable, changes));

const withEndTwice = (pdf: Buffer) => Buffer.concat([pdf, pdf.subarray(pdf.lastIndexOf('startxref'))]);

const carrying = carryingSheet();
const SECOND = /<feff[\da-f]{24}0031[\da-f]{16}> \d+ 0 R <feff[\da-f]{24}0032[\da-f]{16}> \d+ 0 R/;

const inEarlier: readonly (readonly [
  name: string,
  pdf: () => Uint8Array | Promise<Uint8Array>,
  rules: readonly Rule[],
])[] = [
  [
    'names in no order',
    () => changed(carrying, [[SECOND, (found) => found.replace(/(<.*?R) (<.*?R)/, '$2 $1')]]),
    ['embedded-order'],
  ],
  [
    'another file’s checksum',
    () => changed(carrying, [[/(?<=\/CheckSum <)../, (found) => (found === '00' ? '11' : '00')]]),
    ['embedded-checksum'],
  ],
  [
    'a gap in the numbers',
    () => changed(carrying, [[SECOND, (found) => found.replace(/0032(?=[\da-f]{16}> \d+ 0 R$)/, '0033')]]),
    ['embedded-names'],
  ],
  [
    'an earlier sheet with a fault of its own',
    () => carryingSheet([Uint8Array.from(changed(madeSheet(), [['/Marked true', '/Marked null']]))]),
    ['embedded-pdf'],
  ],
  ['an earlier sheet that carries one itself', nestedSheet, ['embedded-nested']],
];

async function nestedSheet(): Promise<Uint8Array> {
  const by = await newDevice(DEVICE);
  const [one, two, three] = await versions(by, 3);
  if (!one || !two || !three) throw new Error('three versions');
  const first = await handedOut(one, { by });
  return forgedSheet({ record: three, by, earlier: [await handedOut(two, { by, earlier: [first] })] });
}

test.for(inEarlier)('a planted fault is named: %s', async ([, pdf, rules]) => {
  expect(rulesOf(await pdf(), { signed: false })).toEqual(rules);
});

test('every rule was broken here', () => {
  const broken = [...planted, ...other, ...inSignature, ...inEarlier].flatMap(([, , rules]) => rules);
  expect([...new Set(broken)].toSorted()).toEqual(RULES.toSorted());
});

const sound: readonly (readonly [name: string, changes: readonly Change[]])[] = [
  ['brackets and operators inside words', [['/MCID 1>> BDC', String.raw`/MCID 1>> BDC (EMC \) (BMC) EMC) Tj`]]],
  ['operators in a comment', [['/MCID 1>> BDC', '/MCID 1>> BDC % EMC']]],
  ['operators in an image', [['/MCID 1>> BDC', '/MCID 1>> BDC BI /W 3 /H 1 /BPC 8 /CS /G ID EMC EI']]],
  [
    'a piece that is named in the resources',
    [
      ['/H1 <</MCID 1>>', '/H1 /Words'],
      ['/ProcSet', '/Properties << /Words << /MCID 1 >> >> /ProcSet'],
    ],
  ],
  [
    'a type that stands for another, which stands for a standard one',
    [
      ['/S /H1', '/S /Top'],
      ['/ParentTree ', '/RoleMap << /Top /Title /Title /H1 >> /ParentTree '],
    ],
  ],
  [
    'rows of unlike length where a cell spans two',
    [
      ['/Scope /Row', '/Scope /Row /ColSpan 2'],
      ['/Scope /Row', '/Scope /Row /RowSpan 2'],
    ],
  ],
  [
    'a header cell that other cells name',
    [
      [/\/Scope \/Column(?= .*\/K)/, ''],
      [/(?=\/S \/TH )/, '/ID (head) '],
      ['/Scope /Row', '/Scope /Row /Headers [ (head) ]'],
    ],
  ],
  ['a passage in another language', [['/S /H1', '/S /H1 /Lang (de-CH)']]],
  ['content in several streams', [[/(?<=\/Contents )\d+ 0 R/, (found) => `[ ${found} ]`]]],
];

test.for(sound)('no fault is %s', ([, changes]) => {
  expect(checkPdf(changed(readable, changes), { signed: false })).toEqual([]);
});

test('a sheet without an embedded file has no fault where none is expected', () => {
  const without = changed(readable, [['/EmbeddedFiles', '/EmbeddedFills']]);
  expect(checkPdf(without, { signed: false, attached: false })).toEqual([]);
});

test.for(['en', 'de-CH', 'zh-Hant-TW', 'sl-rozaj-biske', 'de-DE-u-co-phonebk', 'zh-cmn', 'es-419', 'en-x-mine', 'x-a'])(
  'a language tag is well-formed: %s',
  (tag) => expect(isLanguageTag(tag)).toBe(true),
);

test.for(['', 'e', 'en_GB', 'en-', 'english_UK', 'en-GB-GB', 'x', 'en GB', 'de-u', 'englishlanguage'])(
  'a language tag is not well-formed: %s',
  (tag) => expect(isLanguageTag(tag)).toBe(false),
);

describe('on the command line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'check-pdf-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
    const command = ['--import', 'tsx', 'tools/check-pdf.ts', ...args];
    return spawnSync(process.execPath, command, { encoding: 'utf8', env });
  }

  function save(name: string, pdf: Uint8Array): string {
    const file = join(folder, name);
    writeFileSync(file, pdf);
    return file;
  }

  test('a file without a fault is answered with nothing', () => {
    const { status, stdout, stderr } = run([save('sound.pdf', readable), '--no-sign']);
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('each fault of each file is a line', () => {
    const files = [
      save('unsigned.pdf', readable),
      save('bare.pdf', changed(readable, [['/EmbeddedFiles', '/Embedded']])),
    ];
    const { status, stdout } = run(files);
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      `${files[0]}: signature: nothing is signed`,
      `${files[1]}: attachment: no file is embedded`,
      `${files[1]}: signature: nothing is signed`,
      '',
    ]);
    expect(run([...files, '--no-sign', '--no-attach']).status).toBe(0);
  });

  test.for([[], ['--no-sign'], ['a.pdf', '--verbose']])(
    'what is not understood is answered with how to say it: %s',
    (args) => {
      const { status, stderr } = run(args);
      expect(status).toBe(2);
      expect(stderr).toContain('usage: npm run --silent check-pdf');
    },
  );

  test('a file that is not there is no sound file', () => {
    expect(run([join(folder, 'nowhere.pdf')])).toMatchObject({ status: 2, stdout: '' });
  });

  test('where qpdf is missing its package is named', () => {
    const { status, stderr } = run([save('sound.pdf', readable)], { ...process.env, PATH: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('install the package qpdf');
  });
});
