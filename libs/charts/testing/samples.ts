import { type Chart, type Language, gapMatrix, needs, reception, stockAndFlows, survival } from '../index.js';

const months = (n: number): string[] => Array.from({ length: n }, (_, i) => new Date(Date.UTC(2024, i + 1, 0)).toISOString().slice(0, 10));

const wave = (from: number, by: number): ((_: string, i: number) => number) => {
  return (_, i) => Math.round(from + by * Math.sin(i / 3) + by * 0.2 * i);
};

/** Every chart once, with hidden figures, in a language. */
export function sampleCharts(language: Language): readonly Chart[] {
  const telling = { language, subtitle: '2024–2025 · Brussels' };
  const dates = months(24);
  const steps = (scale: number): [number, number][] => Array.from({ length: 40 }, (_, i) => [i * scale, Math.exp(-i / 12)]);
  return [
    stockAndFlows(
      {
        dates,
        stocks: [
          { name: 'CONVICTED', values: dates.map(wave(420, 30)) },
          { name: 'REMAND', values: dates.map(wave(260, 20)) },
          { name: 'INTERNED', values: dates.map((_, i) => (i > 9 && i < 13 ? undefined : 14 + i)) },
        ],
        flows: [
          { name: 'admissions', values: dates.map(wave(60, 12)) },
          { name: 'releases', values: dates.map(wave(55, 10)) },
        ],
      },
      telling,
    ),
    survival(
      {
        curves: [
          { name: 'REMAND', steps: steps(7) },
          { name: 'CONVICTED', steps: steps(18) },
          { name: 'INTERNED', steps: undefined },
        ],
      },
      telling,
    ),
    reception(
      {
        groups: [
          { name: 'Sint-Gillis', onTime: 310, late: 60, missing: 25 },
          { name: 'Haren', onTime: 720, late: 110, missing: 15 },
          { name: 'Vorst <2>', onTime: 40, late: undefined, missing: undefined },
        ],
      },
      telling,
    ),
    needs(
      {
        domains: ['D1 Wonen', 'D2 Onderwijs', 'D3 Werk', 'D8 Gezondheid', 'D10 Verslaving'],
        outcomes: [
          { name: 'answered', values: [120, 90, 40, 30, 25] },
          { name: 'open', values: [40, 30, 55, 22, 18] },
          { name: 'no offer', values: [25, undefined, 31, 12, 9] },
          { name: 'waiting list', values: [12, 8, 14, 19, undefined] },
          { name: 'language', values: [6, 9, 12, 8, 7] },
        ],
      },
      telling,
    ),
    gapMatrix(
      {
        domains: Array.from({ length: 10 }, (_, i) => `D${i + 1} some domain`),
        statuses: ['remand', 'convicted', 'interned'],
        rows: ['Haren', 'Sint-Gillis <1>'].flatMap((prison, p) =>
          ['nl', 'fr', 'ar'].map((lang, l) => ({
            prison,
            language: lang,
            missing: Array.from({ length: 10 }, (_, x) => ['remand', 'convicted', 'interned'].slice(0, (x * 7 + p * 3 + l * 5) % 4)),
          })),
        ),
      },
      telling,
    ),
  ];
}
