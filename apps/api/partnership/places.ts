import { Controller, Get, Param } from '@nestjs/common';
import { type IQueryHandler, Query, QueryBus, QueryHandler } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Malformed, checkId } from '#eventsourcing';
import { Engine, type StayQuery, agendaAnswer, placeOf, placesOf, readCut } from '#platform';
import { type Asking, Caller, Endpoint, type QueryOf, Values, code, flag, momentText } from '#platform/http';
import { PLACE_KIND, codesOf } from '#vocabulary';
import { type Answers, answer } from '../answers.js';
import { CUT_QUERY } from '../trajectories/requests.js';

const PLACES_QUERY = {
  kind: code('a kind of place', codesOf(PLACE_KIND)),
  status: code('its status', ['unknown', 'missing', 'open', 'closed']),
  inScope: flag('true for places whose people count in the figures'),
  ...CUT_QUERY,
};
const AGENDA_QUERY = { from: momentText('from then on'), to: momentText('up to then; a plain date includes that day'), ...CUT_QUERY };

type Cuts = QueryOf<typeof CUT_QUERY>;
type PlaceCut = Pick<StayQuery, 'actor' | 'atLeast' | 'cut'>;

function cutOf(engine: Engine, { actor }: Asking, { validAt, knownAt, atLeast }: Cuts): PlaceCut {
  return { actor, atLeast, cut: readCut(engine, validAt, knownAt) };
}

/** Reads places by one of the functions of the engine. */
export class ReadPlaces<Answer> extends Query<Answer> {
  constructor(readonly read: (engine: Engine) => Promise<Answer>) {
    super();
  }
}

@QueryHandler(ReadPlaces)
export class ReadPlacesHandler implements IQueryHandler<ReadPlaces<unknown>> {
  constructor(private readonly engine: Engine) {}

  execute({ read }: ReadPlaces<unknown>): Promise<unknown> {
    return read(this.engine);
  }
}

@ApiTags('places')
@Controller('v1/places')
export class PlacesController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @Endpoint({
    permits: 'read-partnership',
    summary: 'Prisons and other places, existing and missing, with their capacity',
    query: PLACES_QUERY,
    answer: answer('Places'),
  })
  all(@Values() values: QueryOf<typeof PLACES_QUERY>, @Caller() asking: Asking): Promise<Answers['Places']> {
    return this.queries.execute(new ReadPlaces((engine) => placesOf(engine, { ...values, ...cutOf(engine, asking, values) })));
  }

  @Get(':id')
  @Endpoint({ permits: 'read-partnership', summary: 'One place', query: CUT_QUERY, answer: answer('Place') })
  one(@Param('id') id: string, @Values() values: Cuts, @Caller() asking: Asking): Promise<Answers['Place']> {
    return this.queries.execute(
      new ReadPlaces((engine) => placeOf(engine, { id: checkId(id, 'placeId'), ...cutOf(engine, asking, values) })),
    );
  }

  @Get(':id/agenda')
  @Endpoint({
    permits: 'read-partnership',
    summary: 'Rooms and equipment of a place in a period: who has what, what clashes, what was refused',
    query: AGENDA_QUERY,
    answer: answer('Agenda'),
  })
  agenda(@Param('id') id: string, @Values() values: QueryOf<typeof AGENDA_QUERY>, @Caller() asking: Asking): Promise<Answers['Agenda']> {
    const { from, to } = values;
    if (from === undefined || to === undefined)
      throw Malformed.at(from === undefined ? 'from' : 'to', 'an agenda is asked for a period: give from and to', 'missing');
    const read = (engine: Engine): Promise<Answers['Agenda']> =>
      agendaAnswer(engine, { id: checkId(id, 'placeId'), from, to, ...cutOf(engine, asking, values) });
    return this.queries.execute(new ReadPlaces(read));
  }
}
