import { Controller, Get, Param, Res } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { checkId } from '#eventsourcing';
import {
  type CertificateAnswer,
  type CertificateQuery,
  Engine,
  type PersonFile,
  type PersonFileQuery,
  type ReclassementAnswer,
  type ReclassementQuery,
  certificateOf,
  personFile,
  readCut,
  reclassementOf,
} from '#platform';
import { type Asking, Caller, Endpoint, type Parameter, type QueryOf, Values, code } from '#platform/http';
import { COURT, RECLASSEMENT_SECTION, type ReclassementSection, codesOf } from '#vocabulary';
import { print } from '../answers.js';
import { CUT_QUERY, stayQuery } from '../trajectories/requests.js';
import { certificatePage } from './certificate.js';
import { personFilePage } from './person-file.js';
import { reclassementPage } from './reclassement.js';
import { PRINT_QUERY, sendPrint } from './sending.js';

const SECTIONS = codesOf(RECLASSEMENT_SECTION);

const RECLASSEMENT_QUERY = {
  ...CUT_QUERY,
  ...PRINT_QUERY,
  court: code('the court that it is for, default SENTENCE_COURT', codesOf(COURT)),
  sections: someOf(`sections, separated by commas, of ${SECTIONS.join(', ')}; default all`, SECTIONS),
};

function someOf<Code extends string>(description: string, codes: readonly Code[]): Parameter<readonly Code[]> {
  const read = (text: string): readonly Code[] | undefined => {
    const asked = new Set(text.split(','));
    const known = codes.filter((code) => asked.has(code));
    return known.length === asked.size ? known : undefined;
  };
  return { description, schema: { type: 'string', pattern: `^(${codes.join('|')})(,(${codes.join('|')}))*$` }, read };
}

export class ReadReclassement extends Query<ReclassementAnswer> {
  constructor(readonly query: ReclassementQuery) {
    super();
  }
}

@QueryHandler(ReadReclassement)
export class ReadReclassementHandler implements IQueryHandler<ReadReclassement> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadReclassement): Promise<ReclassementAnswer> {
    return reclassementOf(this.engine, query);
  }
}

export class ReadCertificate extends Query<CertificateAnswer> {
  constructor(readonly query: CertificateQuery) {
    super();
  }
}

@QueryHandler(ReadCertificate)
export class ReadCertificateHandler implements IQueryHandler<ReadCertificate> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadCertificate): Promise<CertificateAnswer> {
    return certificateOf(this.engine, query);
  }
}

export class ReadPersonFile extends Query<PersonFile> {
  constructor(readonly query: PersonFileQuery) {
    super();
  }
}

@QueryHandler(ReadPersonFile)
export class ReadPersonFileHandler implements IQueryHandler<ReadPersonFile> {
  constructor(private readonly engine: Engine) {}

  execute({ query }: ReadPersonFile): Promise<PersonFile> {
    return personFile(this.engine, query);
  }
}

export const printHandlers = [ReadReclassementHandler, ReadCertificateHandler, ReadPersonFileHandler];

/** Documents that leave the screen: data, or a page to print. */
@ApiTags('prints')
@Controller('v1')
export class PrintsController {
  constructor(
    private readonly engine: Engine,
    private readonly queries: QueryBus,
  ) {}

  @Get('trajectories/:id/reclassement')
  @Endpoint({
    permits: 'print-for-court',
    summary: 'Chosen sections of the plan for a court, by consent of the person',
    query: RECLASSEMENT_QUERY,
    answer: print('Reclassement'),
    answers: {
      200: 'the print, with `position` and `asOf`',
      404: 'no such stay, or not yours to know of',
      422: '`consent-missing`: no consent of the person names the court today',
    },
  })
  async reclassement(
    @Param('id') id: string,
    @Values() values: QueryOf<typeof RECLASSEMENT_QUERY>,
    @Caller() asking: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const { court = 'SENTENCE_COURT', sections } = values as { court?: keyof typeof COURT; sections?: readonly ReclassementSection[] };
    const answer = await this.queries.execute(new ReadReclassement({ ...stayQuery(this.engine, id, asking, values), court, sections }));
    return sendPrint({ engine: this.engine, asking, reply }, values, answer, reclassementPage);
  }

  @Get('trajectories/:id/certificates/:eventId')
  @ApiParam({ name: 'id', type: String })
  @ApiParam({ name: 'eventId', type: String })
  @Endpoint({
    permits: 'read-stay',
    summary: 'An attendance certificate that was issued: dates only',
    query: { ...CUT_QUERY, ...PRINT_QUERY },
    answer: print('AttendanceCertificate'),
    answers: {
      200: 'the print, with `position` and `asOf`',
      404: 'no such certificate, or not yours to know of',
      422: '`consent-missing`: no consent of the person names the addressee today',
    },
  })
  async certificate(
    @Param() { id, eventId }: { readonly id: string; readonly eventId: string },
    @Values() values: QueryOf<typeof CUT_QUERY & typeof PRINT_QUERY>,
    @Caller() asking: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const query = { ...stayQuery(this.engine, id, asking, values), certificateId: eventId };
    return sendPrint(
      { engine: this.engine, asking, reply },
      values,
      await this.queries.execute(new ReadCertificate(query)),
      certificatePage,
    );
  }

  @Get('persons/:id/file')
  @Endpoint({
    permits: 'read-person-file',
    summary: 'What is held about a person, in plain words, to hand it to the person',
    query: { ...CUT_QUERY, ...PRINT_QUERY },
    answer: print('PersonFile'),
    answers: { 200: 'the file, with `position` and `asOf`', 404: 'no such person, or not yours to know of' },
  })
  async file(
    @Param('id') id: string,
    @Values() values: QueryOf<typeof CUT_QUERY & typeof PRINT_QUERY>,
    @Caller() asking: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const { validAt, knownAt, atLeast, lang = 'nl' } = values;
    const query = { personId: checkId(id), actor: asking.actor, atLeast, cut: readCut(this.engine, validAt, knownAt), language: lang };
    const answer = await this.queries.execute(new ReadPersonFile(query));
    return sendPrint({ engine: this.engine, asking, reply }, values, answer, personFilePage(this.engine.catalogue));
  }
}
