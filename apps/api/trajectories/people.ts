import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import { Malformed, type Offence, checkId } from '#eventsourcing';
import {
  Engine,
  type FoundPersons,
  type PersonAnswer,
  type PersonQuery,
  type PersonSearch,
  type SearchedBy,
  personAnswer,
  readCut,
  searchPersons,
} from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values } from '#platform/http';
import { answer } from '../answers.js';
import { CUT_QUERY, STAY_QUERY, properties, text } from './requests.js';

const MAX_TEXT = 256;
const BORN = { min: 1900, max: 2100 };

export class SearchPersons extends Query<FoundPersons> {
  constructor(readonly query: PersonSearch) {
    super();
  }
}

export class ReadPersonInShort extends Query<PersonAnswer> {
  constructor(readonly query: PersonQuery) {
    super();
  }
}

@QueryHandler(SearchPersons)
export class SearchPersonsHandler implements IQueryHandler<SearchPersons> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: SearchPersons): Promise<FoundPersons> {
    return searchPersons(this.engine, query);
  }
}

@QueryHandler(ReadPersonInShort)
export class ReadPersonInShortHandler implements IQueryHandler<ReadPersonInShort> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadPersonInShort): Promise<PersonAnswer> {
    return personAnswer(this.engine, query);
  }
}

export const peopleHandlers = [SearchPersonsHandler, ReadPersonInShortHandler];

/** Persons, found and in short. Nothing of a person ever stands in an address but an id without meaning. */
@ApiTags('persons')
@Controller('v1/persons')
export class PeopleController {
  constructor(
    private readonly engine: Engine,
    private readonly queries: QueryBus,
  ) {}

  @Post('search')
  @HttpCode(200)
  @Endpoint({
    permits: 'resolve-person',
    summary: 'Find persons by an id of another system, or by family name and year of birth',
    query: STAY_QUERY,
    answer: answer('FoundPersons'),
    answers: { 200: '`persons` is empty when nobody is found' },
  })
  @ApiBody({ schema: { $ref: '#/components/schemas/PersonSearch' } })
  search(@Body() body: unknown, @Values() values: QueryOf<typeof STAY_QUERY>, @Caller() { actor }: Asking): Promise<FoundPersons> {
    return this.queries.execute(new SearchPersons({ by: searchRequest(body), ...values, actor }));
  }

  @Get(':id')
  @Endpoint({
    permits: 'read-stay',
    summary: 'A person in short: other ids, languages, year of birth, stays',
    query: CUT_QUERY,
    answer: answer('PersonInShort'),
    answers: { 200: 'the answer, with `position` and `asOf`', 404: 'no such person, or not yours to know of' },
  })
  person(@Param('id') id: string, @Values() values: QueryOf<typeof CUT_QUERY>, @Caller() { actor }: Asking): Promise<PersonAnswer> {
    const { validAt, knownAt, atLeast } = values;
    return this.queries.execute(
      new ReadPersonInShort({ personId: checkId(id), actor, atLeast, cut: readCut(this.engine, validAt, knownAt) }),
    );
  }
}

/** @throws Malformed naming every offending property */
function searchRequest(body: unknown): SearchedBy {
  const offences: Offence[] = [];
  const { system, value, familyName, birthYear } = properties(body, ['system', 'value', 'familyName', 'birthYear'], '', offences);
  const byName = familyName !== undefined || birthYear !== undefined;
  if (byName && (system !== undefined || value !== undefined))
    offences.push({ path: '', code: 'two-ways', message: 'search by system and value, or by familyName and birthYear' });
  const read: SearchedBy = byName
    ? { familyName: text(familyName, 'familyName', MAX_TEXT, offences), birthYear: year(birthYear, offences) }
    : { system: text(system, 'system', MAX_TEXT, offences), value: text(value, 'value', MAX_TEXT, offences) };
  if (offences.length > 0) throw new Malformed(offences);
  return read;
}

function year(value: unknown, offences: Offence[]): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= BORN.min && value <= BORN.max) return value;
  offences.push({ path: 'birthYear', code: 'bad-year', message: `must be a year from ${BORN.min} to ${BORN.max}` });
  return 0;
}
