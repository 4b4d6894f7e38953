/** The shape that a competency keeps everywhere, so that grey print can tell them apart. */
export type Marker = 'circle' | 'square' | 'diamond' | 'triangle' | 'wedge';

export type Look = { token: string; marker: Marker };

const MARKERS: Marker[] = ['circle', 'square', 'diamond', 'triangle', 'wedge'];

/** By place in the framework: five colours, then grey; the five shapes go round. */
export function lookOf(index: number): Look {
  const marker = MARKERS[Math.max(index, 0) % MARKERS.length]!;
  return { token: index >= 0 && index < MARKERS.length ? `--competency-${index + 1}` : '--competency-other', marker };
}

/** The outline of a marker around (0, 0), equal in area to a circle of that radius. */
export function markerPath(marker: Marker, radius: number): string {
  const r = (factor: number) => Number((radius * factor).toFixed(2));
  switch (marker) {
    case 'circle':
      return `M${-r(1)} 0a${r(1)} ${r(1)} 0 1 0 ${r(2)} 0a${r(1)} ${r(1)} 0 1 0 ${-r(2)} 0Z`;
    case 'square':
      return `M${-r(0.886)} ${-r(0.886)}H${r(0.886)}V${r(0.886)}H${-r(0.886)}Z`;
    case 'diamond':
      return `M0 ${-r(1.253)}L${r(1.253)} 0L0 ${r(1.253)}L${-r(1.253)} 0Z`;
    case 'triangle':
      return `M0 ${-r(1.3)}L${r(1.25)} ${r(0.9)}H${-r(1.25)}Z`;
    case 'wedge':
      return `M0 ${r(1.3)}L${r(1.25)} ${-r(0.9)}H${-r(1.25)}Z`;
  }
}
