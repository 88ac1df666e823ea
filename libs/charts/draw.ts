import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, VisualMapComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from './chart.js';
import { INK } from './look.js';

use([BarChart, HeatmapChart, LineChart, ScatterChart, SVGRenderer]);
use([AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, VisualMapComponent]);

/** A chart before it is drawn. */
export interface Drawing extends Omit<Chart, 'svg'> {
  readonly subtitle?: string | undefined;
  readonly height: number;
  /** An option of ECharts, without its title. */
  readonly option: object;
}

const WIDTH = 900;

/** Draws with ECharts, without a browser and without fonts. The same figures give the same bytes. */
export function drawn({ option, height, subtitle, ...chart }: Drawing): Chart {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    drawing.setOption({ title: titleOf(chart.title, subtitle), ...option });
    return { ...chart, svg: named(drawing.renderToSVGString(), { ...chart, description: described(chart.description, subtitle) }) };
  } finally {
    drawing.dispose();
  }
}

function titleOf(text: string, subtext = ''): object {
  return { text, subtext, left: 16, top: 10, textStyle: { fontSize: 18, color: INK }, subtextStyle: { fontSize: 13, color: INK } };
}

function described(description: string, subtitle: string | undefined): string {
  return subtitle === undefined ? description : `${description} ${subtitle}`;
}

/** Gives a drawing its name for who hears it, and ids that do not depend on what was drawn before. */
function named(svg: string, { id, title, description }: Pick<Chart, 'id' | 'title' | 'description'>): string {
  // what happens under a pointer is of no use on paper, and its classes count on from drawing to drawing
  const still = svg.replaceAll(/ class="zr\d+-cls-\d+"/g, '').replaceAll(/<style\s*>[\s\S]*?<\/style>\n?/g, '');
  // a page that allows no style within its elements keeps its letters all the same
  const plain = still.replaceAll(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style));
  const own = plain.replaceAll(/\bzr\d+-/g, `${id}-`);
  const opened = own.replace('<svg ', `<svg role="img" aria-labelledby="${id}-title ${id}-desc" `);
  const end = opened.indexOf('>') + 1;
  const names = `\n<title id="${id}-title">${escaped(title)}</title>\n<desc id="${id}-desc">${escaped(description)}</desc>`;
  return `${opened.slice(0, end)}${names}${opened.slice(end)}\n`;
}

/** The properties of a style as attributes of SVG. */
function attributesOf(style: string): string {
  const properties = style.split(';').filter((property) => property.includes(':'));
  return properties.map((property) => property.replace(/^\s*([a-z-]+)\s*:\s*(.*)$/, ' $1="$2"')).join('');
}

const ENTITIES: { readonly [letter: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it stands in SVG and HTML. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter]!);
}
