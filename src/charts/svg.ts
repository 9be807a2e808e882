import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { axisOf } from './axis.ts';
import { captions, ruler, speakers } from './frame.ts';
import { drawn } from './latin.ts';
import { hatchPattern, layout, palette } from './look.ts';
import { marksOf, type Slot } from './marks.ts';
import type { ChartData } from './rows.ts';

const { document } = parseHTML('<html></html>');

/** SVG text of the chart, 1000 wide: well-formed XML in letters that Inter has, whatever the articles' text holds. */
export function rangeSvg(told: ChartData): string {
  const data = drawn(told);
  const axis = axisOf(data.rows);
  const slots = data.rows.map((row, y): Slot => ({ ...row, y }));
  const svg = Plot.plot({
    document,
    width: layout.width,
    height: layout.top + slots.length * layout.row + layout.bottom,
    marginLeft: layout.left,
    marginRight: layout.right,
    marginTop: layout.top,
    marginBottom: layout.bottom,
    style: { fontFamily: 'Inter', color: palette.ink },
    x: { type: axis.type, domain: [0, axis.end], axis: null },
    y: { type: 'band', domain: slots.map((s) => s.y), padding: 0, axis: null },
    marks: [speakers(slots), ruler(slots, axis, data), marksOf(slots, axis), captions(data)],
  });
  return svg.outerHTML
    .replace(/<style>.*?<\/style>/s, hatchPattern)
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace(notXml, '');
}

/** Characters that XML 1.0 does not allow, even written as numbers (https://www.w3.org/TR/xml/#charsets). */
const notXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
