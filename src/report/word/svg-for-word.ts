/** By which share of its size a text sits lower when its middle stands where its foot would. */
const MIDDLE = 0.35;

/** What only a page would need: styles for the pointer. */
const FOR_PAGES = /<style[\s\S]*?<\/style>| class="zr\d*-cls-\d+"/g;

/**
 * An SVG that office programs draw as browsers do: they know no `dominant-baseline`, so that texts are moved instead, and no font
 * "of the system".
 */
export const svgForWord = (svg: string): string =>
  svg
    .replace(FOR_PAGES, '')
    .replaceAll('system-ui, ', "'Microsoft JhengHei', ")
    .replace(/<text\b[^>]*>/g, (tag) => {
      if (!tag.includes('dominant-baseline="central"')) return tag;
      const size = Number(tag.match(/font-size:\s*([\d.]+)px/)?.[1] ?? 12);
      return tag.replace('dominant-baseline="central"', `dy="${(size * MIDDLE).toFixed(2)}"`);
    });
