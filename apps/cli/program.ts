import { Command } from 'commander';
import { type Console, tell } from './console.js';
import type { Context } from './context.js';
import { exportCommand } from './export/command.js';
import { importCommand } from './import/command.js';
import { gapsCommand } from './gaps/command.js';
import { EXIT, type Exit, failureOf } from './outcome.js';
import { publishCommand } from './publish/command.js';
import { moveCommand } from './move/command.js';
import { projectionsCommand } from './projections/command.js';
import { noteSandbox } from './sandbox-note.js';
import { replayCommand } from './replay/command.js';
import { simulateCommand } from './simulate/command.js';
import { startCommand } from './start/command.js';
import { statsCommand } from './stats/command.js';
import { explainCommand } from './stay/explain.js';
import { planCommand } from './stay/plan.js';
import { timelineCommand } from './stay/timeline.js';
import { verifyCommand } from './verify/command.js';

const COMMANDS: readonly ((context: Context) => Command)[] = [
  startCommand,
  importCommand,
  simulateCommand,
  statsCommand,
  replayCommand,
  publishCommand,
  planCommand,
  timelineCommand,
  explainCommand,
  gapsCommand,
  projectionsCommand,
  exportCommand,
  verifyCommand,
  moveCommand,
];

/** The `traject` command: reads the arguments, does the work, answers what the process ends with. */
export async function run(args: readonly string[], console: Console): Promise<Exit> {
  let exit: Exit = EXIT.done;
  const context: Context = { console, end: (other) => (exit = other) };
  try {
    await programOf(context).parseAsync(args, { from: 'user' });
    return exit;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.message !== undefined) tell(console, `traject: ${failure.message}`);
    return failure.exit;
  }
}

function programOf(context: Context): Command {
  const { output, errors } = context.console;
  const program = new Command('traject')
    .description('Facts come in, are never edited, and every page, list and figure is a fold over them.')
    .configureHelp({ showGlobalOptions: true })
    .hook('preAction', (_, command) => noteSandbox(context, command))
    .addHelpText('after', '\nExit codes: 0 done, 1 refused lines or findings, 2 wrong use, 3 store unavailable, 130 interrupted.');
  for (const make of COMMANDS) program.addCommand(make(context));
  for (const command of [program, ...everyCommand(program)]) {
    command.exitOverride().configureOutput({ writeOut: (text) => output.write(text), writeErr: (text) => errors.write(text) });
    command.showHelpAfterError('(--help says how)');
  }
  return program;
}

function everyCommand(command: Command): Command[] {
  return command.commands.flatMap((child) => [child, ...everyCommand(child)]);
}
