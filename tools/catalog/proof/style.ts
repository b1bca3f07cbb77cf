/** How a proof looks on screen and on paper: black on white, the boxes one below the other. */
export const STYLE = `
@page {
  size: A4;
  margin: 24mm 15mm 16mm 20mm;
  @top-left { width: 145mm; white-space: pre-wrap; font: 700 8.5pt/1.3 sans-serif; vertical-align: bottom; padding-bottom: 4mm; }
  @top-right { font: 9pt/1.3 sans-serif; vertical-align: bottom; padding-bottom: 4mm; }
}
body { max-width: 172mm; margin: 1rem auto; padding: 0 1rem; color: #000; background: #fff; font: 10pt/1.3 sans-serif; }
h1 { font-size: 16pt; }
h2 { margin: 10mm 0 3mm; font-size: 14pt; break-after: avoid; }
h3 { margin: 7mm 0 2mm; padding-top: 1mm; border-top: 0.5pt solid; font-size: 11pt; break-after: avoid; }
h3, .row { display: grid; gap: 0 3mm; }
h3 { grid-template-columns: 1fr 4mm 28mm; align-items: start; }
.all { font-weight: 400; }
.row { grid-template-columns: 25mm 1fr 4mm 28mm; margin-bottom: 1.6mm; break-inside: avoid; }
.unlabelled .row { grid-template-columns: 1fr 4mm 28mm; }
.unlabelled .row > span:first-child { display: none; }
.row p { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
.marked { border-inline-start: 2pt solid; margin-inline-start: -3.5mm; padding-inline-start: 2.8mm; }
.box { width: 3.6mm; height: 3.6mm; margin-top: 0.5mm; border: 0.75pt solid; }
.ink { align-self: start; height: 5mm; border-bottom: 0.5pt solid; }
.contents { padding: 0; list-style: none; }
.contents a { color: inherit; text-decoration: none; }
dl { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 8mm; }
dt { font-size: 10pt; }
dd { margin: 0; overflow-wrap: anywhere; }
dl > div { break-inside: avoid; }
.blank { height: 8mm; border-bottom: 0.5pt solid; }
hr { border: 0; break-after: page; }
@media screen { .contents a { text-decoration: underline; } hr { border-top: 0.5pt solid; } }
@media print { body { margin: 0; padding: 0 0 0 5mm; max-width: none; } .running { display: none; } }
`;
