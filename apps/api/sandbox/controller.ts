import { Controller, HttpCode, Injectable, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Endpoint } from '#platform/http';
import { type Answers, answer } from '../answers.js';

/** Asks the host of the server to make the sandbox anew, soon. Returns at once. */
export type ResetSandbox = () => void;

/** Holds how the host does it. */
@Injectable()
export class SandboxReset {
  constructor(private readonly reset: ResetSandbox) {}

  ask(): Answers['SandboxReset'] {
    this.reset();
    return { status: 'resetting' };
  }
}

/** Only a sandbox has these routes. */
@ApiTags('sandbox')
@Controller('v1/sandbox')
export class SandboxController {
  constructor(private readonly reset: SandboxReset) {}

  @Post('reset')
  @HttpCode(202)
  @Endpoint({
    permits: 'operate',
    summary: 'Throw every fact of the sandbox away and fill it anew',
    answer: answer('SandboxReset'),
    answers: {
      202: 'it is being made: connections are refused for some seconds, then `/health/ready` answers 200; positions of before are gone',
    },
  })
  anew(): Answers['SandboxReset'] {
    return this.reset.ask();
  }
}
