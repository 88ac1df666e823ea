import { Controller, Get, Param, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Language, chartPeriod, mustHaveChart, tablePage, tableSvg } from '#drawings';
import { formatDay } from '#eventsourcing';
import {
  Engine,
  type MembersAnswer,
  type Suppression,
  type TableAnswer,
  type TableOptions,
  type TablesAnswer,
  figuresAnswer,
  splitOf,
  tablesOf,
} from '#platform';
import { type Asking, Caller, Endpoint, type Parameter, type QueryOf, Values, code, flag, momentText, position } from '#platform/http';
import { EVERY, toCsv } from '#statistics';
import { answer, spreadsheet } from '../answers.js';
import { DRAWING_LANGUAGE, type Drawn, isDrawn, sendDrawn } from '../drawings.js';
import { ReadFigures, ReadMembers } from './messages.js';

const NAMES = /^[A-Za-z]{1,40}(,[A-Za-z]{1,40}){0,9}$/;
const MAX_CELL = 400;

function names(description: string): Parameter<readonly string[]> {
  const read = (text: string): readonly string[] | undefined => (NAMES.test(text) ? text.split(',') : undefined);
  return { description, schema: { type: 'string', pattern: NAMES.source }, read };
}

function text(description: string): Parameter<string> {
  const read = (value: string): string | undefined => (value !== '' && value.length <= MAX_CELL ? value : undefined);
  return { description, schema: { type: 'string', maxLength: MAX_CELL }, read };
}

function date(description: string): Parameter<string> {
  const read = (value: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);
  return { description: `${description}, YYYY-MM-DD`, schema: { type: 'string', format: 'date' }, read };
}

const TABLE_QUERY = {
  on: date('on one date, default today'),
  from: date('from this date'),
  to: date('to this date, inclusive'),
  every: code('each day, the last day of each month, or 31 December', EVERY),
  by: names('dimensions with commas between them, at most three; each table names its own'),
  atLeast: position('a position that an append answered'),
  knownAt: momentText('as known then, or `each`: at the end of each date; default now'),
};

const FIGURES_QUERY = {
  ...TABLE_QUERY,
  unsuppressed: flag('true counts, by right; default: true for those who have it'),
  rounded: flag(
    'every count as a multiple of 5, the same people always as the same figure; without the right to true counts small ones stay hidden',
  ),
  format: code('how it is answered, default json; a chart is of last year unless dates are given', ['json', 'csv', 'svg', 'html'] as const),
  lang: DRAWING_LANGUAGE,
};

const MEMBERS_QUERY = { ...TABLE_QUERY, cell: text('a date and a value for each dimension, such as 2024-12-31,REMAND') };

const PROBLEMS = {
  404: 'no such table',
  422: '`shown-too-much`: too much was shown of these dates to compare an answer with it; of fewer dates or dimensions it can be',
  503: '`statistics-busy`: too many figures are being computed; `shown-unavailable`: what was shown before cannot be read or added to. `Retry-After` says when to ask again',
};

/** Tables of figures, computed from the log. */
@ApiTags('statistics')
@Controller('v1/statistics')
export class StatisticsController {
  constructor(
    private readonly engine: Engine,
    private readonly queries: QueryBus,
  ) {}

  @Get()
  @Endpoint({ permits: 'read-statistics', summary: 'The tables of figures with their definitions', answer: answer('Tables') })
  tables(@Caller() { actor }: Asking): TablesAnswer {
    return tablesOf(this.engine, actor);
  }

  @Get(':table')
  @Endpoint({
    permits: 'read-statistics',
    summary: 'A table of figures, as of any date and as known at any date, with its definition, cut-off, head and what is hidden',
    query: FIGURES_QUERY,
    answer: spreadsheet('Figures'),
    answers: {
      200: 'the figures; null (in CSV: nothing) where one is hidden or there is none; or their chart',
      400: 'malformed; `no-chart`: this table has none; `too-many-lines`: more than a chart can show',
      ...PROBLEMS,
    },
  })
  async figures(
    @Param('table') table: string,
    @Values() { unsuppressed, rounded, format, lang = 'nl', atLeast, ...asked }: QueryOf<typeof FIGURES_QUERY>,
    @Caller() { actor, correlationId }: Asking,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<object | string> {
    const curves = isDrawn(format);
    const options = curves ? this.ofChart(table, asked) : asked;
    const query = { table, options, actor, correlationId, unsuppressed, rounded, atLeast, curves };
    const found = await this.queries.execute(new ReadFigures(query));
    if (isDrawn(format)) return sendChart(reply, { format, lang }, found);
    return format === 'csv' ? sendCsv(reply, found) : figuresAnswer(found);
  }

  /** What is asked of a chart. Nothing is counted for a table that cannot be drawn. @throws NotFound; Malformed `no-chart` */
  private ofChart<Asked extends TableOptions>(table: string, asked: Asked): Asked {
    const { zone, clock } = this.engine;
    splitOf(table, asked.by ?? []);
    mustHaveChart(table);
    return chartPeriod(table, asked, formatDay(zone.dayOf(clock.now())));
  }

  @Get(':table/members')
  @Endpoint({
    permits: 'read-statistics',
    summary: 'The stays and deciding events behind a cell; by the right to true counts, and written down',
    query: MEMBERS_QUERY,
    answer: answer('CellMembers'),
    answers: { 200: 'the stays behind the cell', ...PROBLEMS },
  })
  members(
    @Param('table') table: string,
    @Values() { cell = '', atLeast, ...options }: QueryOf<typeof MEMBERS_QUERY>,
    @Caller() { actor, correlationId }: Asking,
  ): Promise<MembersAnswer> {
    return this.queries.execute(new ReadMembers({ table, options, actor, correlationId, cell, atLeast }));
  }
}

/** The lines alone; what they were made of goes in headers. */
function sendCsv(reply: FastifyReply, { table, meta }: TableAnswer): string {
  reply.headers({ 'content-type': 'text/csv; charset=utf-8', ...headersOf(meta) });
  return toCsv(table);
}

function sendChart(reply: FastifyReply, how: { readonly format: Drawn; readonly lang: Language }, answer: TableAnswer): string {
  reply.headers(headersOf(answer.meta));
  return sendDrawn(reply, how, how.format === 'svg' ? tableSvg(answer, how.lang) : tablePage(answer, how.lang));
}

function headersOf({ cutOff, head, codeHash, residual, suppressed, parameters }: TableAnswer['meta']): Readonly<Record<string, string>> {
  return {
    'traject-cut-off': cutOff,
    'traject-head': head,
    'traject-code': codeHash,
    'traject-suppressed': suppressed === 'nothing' ? 'nothing' : hiddenText(suppressed),
    'traject-rounded': String(parameters.rounded),
    ...(residual === null ? {} : { 'traject-residual': String(residual) }),
  };
}

function hiddenText({ hidden, exposed, withheld, earlier }: Suppression): string {
  const before = earlier.map(({ of }) => of).join(' ');
  return `${hidden} hidden, ${exposed} exposed, ${withheld} withheld${before === '' ? '' : `, as before: ${before}`}`;
}
