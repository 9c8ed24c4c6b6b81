// A bar chart in SVG, with the same numbers as a table beside it for whoever does not see bars.
import { html, svg } from 'lit';
import { t } from '../core/text.js';

const WIDTH = 640;
const HEIGHT = 200;
const GAP = 0.28;

/**
 * @param {{title: string, columns: [string, string], points: {label: string, value: number, text: string}[]}} chart
 *   `value` decides the height, `text` is what is read
 */
export function bars({ title, columns, points }) {
  const most = Math.max(1, ...points.map(point => point.value));
  const step = WIDTH / Math.max(points.length, 1);
  const ends = points.length > 2 ? [points[0], points[Math.floor((points.length - 1) / 2)], points.at(-1)] : points;
  return html`<figure class="chart">
    <figcaption>${title}</figcaption>
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${t('chart.see-table', { title })} preserveAspectRatio="none">
      ${points.map((point, place) => {
        const height = Math.round((point.value / most) * (HEIGHT - 4));
        return svg`<rect x=${place * step + (step * GAP) / 2} y=${HEIGHT - height} width=${step * (1 - GAP)} height=${height}><title>${point.label}: ${point.text}</title></rect>`;
      })}
    </svg>
    <p class="chart-ends" aria-hidden="true">${ends.map(point => html`<span>${point.label}</span>`)}</p>
    <details>
      <summary>${t('chart.table')}</summary>
      <table>
        <thead><tr><th scope="col">${columns[0]}</th><th scope="col">${columns[1]}</th></tr></thead>
        <tbody>${points.map(point => html`<tr><th scope="row">${point.label}</th><td>${point.text}</td></tr>`)}</tbody>
      </table>
    </details>
  </figure>`;
}
