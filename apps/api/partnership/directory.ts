import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { gapsPage, gapsSvg } from '#drawings';
import { type DirectoryQuery, Engine, readCut } from '#platform';
import { type Asking, Caller, Endpoint, type Parameter, type QueryOf, Values, code, flag, id, wholeNumber } from '#platform/http';
import { DOMAIN, ENTRY_STATUS, OFFER_STATE, codesOf } from '#vocabulary';
import { type Answers, answer, drawing } from '../answers.js';
import { DRAWING_LANGUAGE, sendDrawn } from '../drawings.js';
import { CUT_QUERY } from '../trajectories/requests.js';
import { ReadBodies, ReadBody, ReadGaps, ReadOffers, ReadPartnershipLog, ReadService, ReadServices } from './questions.js';

const LANGUAGE = /^[A-Za-z0-9-]{1,35}$/;
const ANSWERS = { 200: 'the answer, with `position` and `asOf`', 404: 'no such thing' };

const PRISON_QUERY = { ...CUT_QUERY, prison: id('one prison') };
const GAPS_QUERY = {
  ...PRISON_QUERY,
  format: code('how it is answered, default json', ['json', 'svg', 'html'] as const),
  lang: DRAWING_LANGUAGE,
};
const OFFERS_QUERY = {
  ...PRISON_QUERY,
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
    answer: drawing('OfferGaps'),
    answers: ANSWERS,
  })
  async gaps(
    @Values() values: QueryOf<typeof GAPS_QUERY>,
    @Caller() asking: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const { prison, format = 'json', lang = 'nl' } = values;
    const found = await this.queries.execute(new ReadGaps({ ...this.asked(values, asking), prison }));
    if (format === 'json') return found;
    return sendDrawn(reply, { format, lang }, format === 'svg' ? gapsSvg(found, lang) : gapsPage(found, lang));
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
