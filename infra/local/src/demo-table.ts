import type { Demo } from './demo.ts';

type Row = readonly [label: string, value: string, note?: string];

/** What to open and how to get in, as aligned lines of text. */
export function demoTable(demo: Demo): string {
  const name = (id: string | null) =>
    demo.restaurants.find((restaurant) => restaurant.id === id)?.name ?? 'all restaurants';
  const sections: { title: string; rows: Row[] }[] = [
    {
      title: 'Diners',
      rows: demo.restaurants.map(({ slug, name }) => [name, `${demo.urls.customer}/r/${slug}`]),
    },
    {
      title: 'Admin',
      rows: [
        ['open', demo.urls.admin],
        ...demo.accounts.map(({ email, password, role, restaurantId }): Row => {
          return [name(restaurantId), `${email} / ${password}`, role];
        }),
      ],
    },
    {
      title: 'Kitchen',
      rows: [
        ['open', demo.urls.kitchen],
        ...demo.kitchen.map(
          ({ restaurantId, pairingCode }): Row => [name(restaurantId), `pairing code ${pairingCode}`],
        ),
      ],
    },
    {
      title: 'API',
      rows: [
        ['reference', `${demo.urls.api}/docs`],
        ['OpenAPI', `${demo.urls.api}/openapi.json`],
        ...demo.restaurants.map(({ name, apiKey }): Row => [name, apiKey, 'Authorization: Bearer …']),
      ],
    },
  ];
  const widest = (column: 0 | 1) =>
    Math.max(...sections.flatMap(({ rows }) => rows.map((row) => columns(row[column]))));
  const [labels, values] = [widest(0), widest(1)];
  return sections
    .map(({ title, rows }) => {
      const lines = rows.map(([label, value, note]) => {
        return `    ${pad(label, labels)}  ${note === undefined ? value : `${pad(value, values)}  ${note}`}`;
      });
      return [`  ${title}`, ...lines].join('\n');
    })
    .join('\n\n');
}

// Letters of Chinese, Japanese and Korean take two columns of a terminal.
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/g;

function columns(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}
