import { Buffer } from 'node:buffer';
import { CURVED, type Figures, KeyedRounding, lengthCurves } from '#statistics';
import type { Engine } from '../engine/engine.js';
import { type Answering, type TableAnswer, answerOf } from './answer.js';
import { guardedAnswer } from './guarded.js';
import type { Question } from './question.js';

const ROUNDING = 'publication-rounding';

/** By the key of this store: the same for every table, answer and publication. */
export async function roundingOf({ stores }: Pick<Engine, 'stores'>): Promise<KeyedRounding> {
  return new KeyedRounding(Buffer.from(await stores.keys.digest(ROUNDING, '1'), 'hex'));
}

/** The answer to a question from its figures, in the way that it was asked for. @throws as `guardedAnswer` */
export async function answerFrom(
  engine: Engine,
  figures: Figures,
  asked: { readonly question: Question; readonly answering: Answering },
): Promise<TableAnswer> {
  const { question, answering } = asked;
  if (answering.rounded) return answerOf(figures, question, answering, await roundingOf(engine));
  const answer = answering.guarded ? await guardedAnswer(engine, figures, asked) : await answerOf(figures, question, answering);
  if (!answering.curves || question.table !== CURVED) return answer;
  const every = 'on' in question.range ? 'day' : question.range.every;
  return { ...answer, curves: lengthCurves(figures, { shown: answer.table, every, exact: answering.unsuppressed }) };
}
