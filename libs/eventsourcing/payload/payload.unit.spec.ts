import { describe, expect, it } from '@jest/globals';
import {
  Code,
  Flag,
  Id,
  Language,
  Languages,
  Malformed,
  Nested,
  NestedList,
  PartText,
  PlainDate,
  type PayloadClass,
  WholeNumber,
  jsonSchema,
  validatePayload,
} from '#eventsourcing';

const compartment = 'administrative' as const;

class Part {
  @PartText({ compartment })
  text!: string;
}

class Whole {
  @Id({ compartment })
  id!: string;

  @Code(['A', 'B'], { compartment, optional: true })
  code?: string;

  @Languages({ compartment, optional: true })
  languages?: string[];

  @Language({ compartment, optional: true })
  language?: string;

  @WholeNumber({ min: 1, max: 9 }, { compartment, optional: true })
  count?: number;

  @Flag({ compartment, optional: true })
  flag?: boolean;

  @PlainDate({ compartment, optional: true })
  on?: string;

  @Nested(Part, { compartment, optional: true })
  part?: Part;

  @NestedList(Part, { compartment, optional: true, min: 1 })
  parts?: Part[];
}

describe('a payload', () => {
  it('that fits is given back as it is', () => {
    const data = {
      id: 'x',
      code: 'A',
      languages: ['nl', 'fr-BE'],
      count: 3,
      flag: false,
      on: '2026-02-28',
      part: { text: 'a' },
      parts: [{ text: 'b' }],
    };
    expect(validatePayload(Whole, data)).toBe(data);
  });

  for (const [what, data, path, code] of [
    ['no object', [], 'data', 'not-an-object'],
    ['nothing', null, 'data', 'not-an-object'],
    ['a missing property', {}, 'data.id', 'matches'],
    ['an unknown property', { id: 'x', other: 1 }, 'data.other', 'unknown-property'],
    ['an unknown property inside', { id: 'x', part: { text: 'a', b: 1 } }, 'data.part.b', 'unknown-property'],
    ['a null', { id: 'x', code: null }, 'data.code', 'null'],
    ['a wrong code', { id: 'x', code: 'C' }, 'data.code', 'is-in'],
    ['an id with a meaning', { id: '85.07.30-033.28' }, 'data.id', 'no-register-number'],
    ['an id with a slash', { id: 'a/b' }, 'data.id', 'matches'],
    ['an object instead of a text', { id: { $gt: '' } }, 'data.id', 'matches'],
    ['a date that does not exist', { id: 'x', on: '2026-02-30' }, 'data.on', 'plain-date'],
    ['a language that is none', { id: 'x', language: 'Dutch!' }, 'data.language', 'is-locale'],
    ['a language twice', { id: 'x', languages: ['nl', 'nl'] }, 'data.languages', 'array-unique'],
    ['an object instead of a list', { id: 'x', parts: { text: 'a' } }, 'data.parts', 'is-array'],
    ['a wrong element', { id: 'x', parts: [{ text: 'a' }, { text: 7 }] }, 'data.parts[1].text', 'is-string'],
    ['an empty list', { id: 'x', parts: [] }, 'data.parts', 'array-min-size'],
    ['infinity', { id: 'x', count: Infinity }, 'data.count', 'is-int'],
    ['a text instead of a flag', { id: 'x', flag: 'true' }, 'data.flag', 'is-boolean'],
  ] as const) {
    it(`with ${what} is refused at ${path}`, () => expect(offences(Whole, data)).toContainEqual([path, code]));
  }

  it('never touches a prototype', () => {
    expect(offences(Whole, JSON.parse('{"id":"x","__proto__":{"flag":true}}'))).toContainEqual(['data.__proto__', 'unknown-property']);
    expect((new Whole() as { flag?: boolean }).flag).toBeUndefined();
  });

  it('has a JSON Schema that names what is needed and how it is protected', () => {
    expect(jsonSchema(Whole)).toMatchObject({
      required: ['id'],
      additionalProperties: false,
      properties: { code: { enum: ['A', 'B'], 'x-compartment': 'administrative' }, parts: { items: { required: ['text'] } } },
    });
  });
});

function offences(payload: PayloadClass, data: unknown): (readonly [string, string])[] {
  try {
    validatePayload(payload, data);
    return [];
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    return error.offences.map((o) => [o.path, o.code]);
  }
}
