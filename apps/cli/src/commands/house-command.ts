import { CommandRunner } from 'nest-commander';

/** A command of the operator's machine. It ends by returning or throwing, never by ending the process, because the database is stopped after it. */
export abstract class HouseCommand extends CommandRunner {
  override setCommand(command: Parameters<CommandRunner['setCommand']>[0]): this {
    command.exitOverride();
    return super.setCommand(command);
  }
}
