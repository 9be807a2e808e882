import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { palette, zoom } from './look.ts';

const { resolve } = createRequire(import.meta.url);
const face = (name: string): string => resolve(`@expo-google-fonts/inter/${name}/Inter_${name}.ttf`);

/** The only faces there are: resvg drops text without a word where it has none, and the machine's own differ. */
const fontFiles = [face('400Regular'), face('600SemiBold')];

/** SVG → PNG. */
export const pngOf = (svg: string): Uint8Array =>
  new Resvg(svg, {
    background: palette.paper,
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Inter' },
    logLevel: 'off',
  })
    .render()
    .asPng();
