const TEXT = { type: 'string', minLength: 1 } as const;
const SOURCE = { $ref: '#/$defs/source' } as const;
const MOMENT = { $ref: '#/$defs/moment' } as const;

/** The JSON Schema of a map, for editors and for us: `docs/exchange/map.schema.json` is this, as a test sees to. */
export const MAP_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:traject:csv-map:1',
  title: 'How the CSV export of another tool becomes facts',
  type: 'object',
  required: ['file', 'dates', 'stay', 'facts'],
  additionalProperties: false,
  properties: {
    file: {
      type: 'object',
      required: ['separator', 'encoding'],
      additionalProperties: false,
      properties: {
        separator: { type: 'string', minLength: 1, maxLength: 1, description: 'what stands between two columns: ; or , or a tab ("\\t")' },
        encoding: { enum: ['utf-8', 'windows-1252'] },
        quote: { type: 'string', minLength: 1, maxLength: 1, description: 'default "' },
      },
    },
    dates: {
      type: 'object',
      required: ['formats'],
      additionalProperties: false,
      properties: {
        formats: {
          type: 'array',
          minItems: 1,
          items: { enum: ['dd/mm/yyyy', 'd/m/yyyy', 'dd-mm-yyyy', 'd-m-yyyy', 'dd.mm.yyyy', 'mm/dd/yyyy', 'yyyy-mm-dd', 'yyyymmdd'] },
          description: 'a time may follow: hh:mm or hh:mm:ss, after a space or T',
        },
        zone: { ...TEXT, description: 'where its times are meant; default Europe/Brussels' },
      },
    },
    empty: { type: 'array', items: { type: 'string' }, description: 'words that mean that there is nothing, such as "-" or "NULL"' },
    stay: {
      anyOf: [
        {
          type: 'object',
          required: ['column'],
          additionalProperties: false,
          properties: { column: TEXT, prefix: TEXT },
          description: 'the column that holds the id of the stay',
        },
        {
          type: 'object',
          required: ['resolve'],
          additionalProperties: false,
          properties: {
            resolve: {
              type: 'object',
              required: ['system', 'column', 'at'],
              additionalProperties: false,
              properties: { system: TEXT, column: TEXT, at: TEXT },
              description: 'the stay of the person with this external id on the day of column `at`',
            },
          },
        },
      ],
    },
    codes: {
      type: 'object',
      additionalProperties: { type: 'object', additionalProperties: TEXT },
      description: 'their words, and our codes',
    },
    facts: {
      type: 'array',
      minItems: 1,
      description: 'what each row says',
      items: {
        type: 'object',
        required: ['type', 'occurredAt', 'data'],
        additionalProperties: false,
        properties: {
          type: { ...TEXT, description: 'an event type of the catalogue' },
          when: {
            type: 'array',
            description: 'only in rows where all of this holds',
            items: {
              type: 'object',
              required: ['column'],
              additionalProperties: false,
              properties: {
                column: { ...TEXT, description: 'is not empty, unless `is` or `not` says more' },
                is: { type: 'array', items: { type: 'string' } },
                not: { type: 'array', items: { type: 'string' } },
              },
            },
          },
          occurredAt: MOMENT,
          recordedAt: MOMENT,
          id: { type: 'array', minItems: 1, items: TEXT, description: 'columns that make the id of the fact; default: its content' },
          data: { type: 'object', additionalProperties: SOURCE },
        },
      },
    },
  },
  $defs: {
    moment: { type: 'object', required: ['column'], additionalProperties: false, properties: { column: TEXT, time: TEXT } },
    source: {
      anyOf: [
        { type: ['string', 'number', 'boolean'], description: 'a constant' },
        {
          type: 'object',
          required: ['column'],
          additionalProperties: false,
          properties: {
            column: TEXT,
            codes: { ...TEXT, description: 'a table of `codes`' },
            date: { type: 'boolean' },
            prefix: TEXT,
            split: TEXT,
            number: { type: 'boolean' },
            default: { type: ['string', 'number', 'boolean'] },
          },
        },
        {
          type: 'object',
          required: ['object'],
          additionalProperties: false,
          properties: { object: { type: 'object', additionalProperties: SOURCE } },
        },
        { type: 'object', required: ['list'], additionalProperties: false, properties: { list: { type: 'array', items: SOURCE } } },
      ],
    },
  },
} as const;
