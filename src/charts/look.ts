/** Pixels of the picture before it is drawn at `zoom` times the size; time goes with the pixels. */
export const zoom = 1.2;

/** In pixels before the zoom. */
export const layout = {
  width: 1000,
  /** Above, left, right and below of the bars. */
  top: 88,
  left: 372,
  right: 28,
  bottom: 96,
  /** One row: its words above, its mark below. */
  row: 54,
  /** From the picture's edge to its text. */
  edge: 20,
  /** The height of a bar, and the radius of a dot. */
  bar: 14,
  dot: 8,
} as const;

/** Blue and vermilion of Okabe and Ito, told apart by all; conflicting figures are hatched as well. */
export const palette = {
  paper: '#ffffff',
  ink: '#1b2430',
  faint: '#5a6675',
  grid: '#d9dee4',
  line: '#eceff2',
  plain: '#0072b2',
  conflict: '#d55e00',
  conflictPale: '#fbe3d1',
} as const;

/** What fills the mark of a figure that contradicts another. */
export const hatch = 'url(#hatch)';

/** Stripes that rise to the right, as an SVG definition. */
export const hatchPattern =
  '<defs><pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
  `<rect width="7" height="7" fill="${palette.conflictPale}"/><rect width="3.2" height="7" fill="${palette.conflict}"/>` +
  '</pattern></defs>';
