import { Controller, Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { type DirectoryQuery, Engine, readCut } from '#platform';
import { type Asking, Caller, Endpoint, type Parameter, type QueryOf, Values, flag, id, wholeNumber } from '#platform/http';
import { DOMAIN, ENTRY_STATUS, OFFER_STATE, codesOf } from '#vocabulary';
import { type Answers, answer } from '../answers.js';
import { CUT_QUERY } from '../trajectories/requests.js';
import { ReadBodies, ReadBody, ReadGaps, ReadOffers, ReadPartnershipLog, ReadService, ReadServices } from './questions.js';

const LANGUAGE = /^[A-Za-z0-9-]{1,35}$/;
const ANSWERS = { 200: 'the answer, with `position` and `asOf`', 404: 'no such thing' };

const GAPS_QUERY = { ...CUT_QUERY, prison: id('one prison') };
const OFFERS_QUERY = {
  ...GAPS_QUERY,
  domain: oneOf('one domain', codesOf(DOMAIN)),
  language: languageTag('given in this language (BCP 47)'),
  status: oneOf('open to this legal status', codesOf(ENTRY_STATUS)),
  counted: flag('at another moment than now say how many take part and wait, too: every stay is read again'),
  standing: oneOf('how it stands on that day: default all that is not over', [...codesOf(OFFER_STATE), 'planned']),
};
const LOG_QUERY = { ...CUT_QUERY, year: wholeNumber('one year', { min: 1990, max: 2100 }) };

function oneOf<Code extends string>(description: string, codes: readonly Code[]): Parameter<Code> {
  return { description, schema: { type: 'string', enum: codes }, read: (text) => codes.find((code) => code === text) };
}

function languageTag(description: string): Parameter<string> {
  return { description, schema: { type: 'string', pattern: LANGUAGE.source }, read: (text) => (LANGUAGE.test(text) ? text : undefined) };
}

/** The directory of the partnership: who is who, what is on offer, where people consult, as of any date. */
@ApiTags('partnership')
@Controller('v1')
export class DirectoryController {
  constructor(
    private readonly engine: Engine,
    private readonly queries: QueryBus,
  ) {}

  @Get('offers')
  @Endpoint({
    permits: 'read-partnership',
    summary: 'The inventory of offers',
    query: OFFERS_QUERY,
    answer: answer('Offers'),
    answers: ANSWERS,
  })
  offers(@Values() values: QueryOf<typeof OFFERS_QUERY>, @Caller() asking: Asking): Promise<Answers['Offers']> {
    const { domain, prison, language, status, standing, counted } = values;
    return this.queries.execute(new ReadOffers({ ...this.asked(values, asking), domain, prison, language, status, standing, counted }));
  }

  @Get('offers/gaps')
  @Endpoint({
    permits: 'read-partnership',
    summary: 'Where nothing is on offer',
    query: GAPS_QUERY,
    answer: answer('OfferGaps'),
    answers: ANSWERS,
  })
  gaps(@Values() values: QueryOf<typeof GAPS_QUERY>, @Caller() asking: Asking): Promise<Answers['OfferGaps']> {
    return this.queries.execute(new ReadGaps({ ...this.asked(values, asking), prison: values.prison }));
  }

  @Get('services')
  @Endpoint({ permits: 'read-partnership', summary: 'Who is who', query: CUT_QUERY, answer: answer('Services'), answers: ANSWERS })
  services(@Values() values: QueryOf<typeof CUT_QUERY>, @Caller() asking: Asking): Promise<Answers['Services']> {
    return this.queries.execute(new ReadServices(this.asked(values, asking)));
  }

  @Get('services/:id')
  @Endpoint({ permits: 'read-partnership', summary: 'One service', query: CUT_QUERY, answer: answer('Service'), answers: ANSWERS })
  service(
    @Param('id') service: string,
    @Values() values: QueryOf<typeof CUT_QUERY>,
    @Caller() asking: Asking,
  ): Promise<Answers['Service']> {
    return this.queries.execute(new ReadService({ ...this.asked(values, asking), id: service }));
  }

  @Get('bodies')
  @Endpoint({
    permits: 'read-partnership',
    summary: 'The register of bodies of consultation',
    query: CUT_QUERY,
    answer: answer('Bodies'),
    answers: ANSWERS,
  })
  bodies(@Values() values: QueryOf<typeof CUT_QUERY>, @Caller() asking: Asking): Promise<Answers['Bodies']> {
    return this.queries.execute(new ReadBodies(this.asked(values, asking)));
  }

  @Get('bodies/:id')
  @Endpoint({
    permits: 'read-partnership',
    summary: 'One body with all that it did',
    query: CUT_QUERY,
    answer: answer('Body'),
    answers: ANSWERS,
  })
  body(@Param('id') body: string, @Values() values: QueryOf<typeof CUT_QUERY>, @Caller() asking: Asking): Promise<Answers['Body']> {
    return this.queries.execute(new ReadBody({ ...this.asked(values, asking), id: body }));
  }

  @Get('partnership/log')
  @Endpoint({
    permits: 'read-partnership',
    summary: 'The partnership log: objective × year × evidence',
    query: LOG_QUERY,
    answer: answer('PartnershipLog'),
    answers: ANSWERS,
  })
  log(@Values() values: QueryOf<typeof LOG_QUERY>, @Caller() asking: Asking): Promise<Answers['PartnershipLog']> {
    return this.queries.execute(new ReadPartnershipLog({ ...this.asked(values, asking), year: values.year }));
  }

  private asked({ validAt, knownAt, atLeast }: QueryOf<typeof CUT_QUERY>, { actor }: Asking): DirectoryQuery {
    return { actor, atLeast, cut: readCut(this.engine, validAt, knownAt) };
  }
}
