import 'reflect-metadata';
import { Module, type Type } from '@nestjs/common';
import { CommandFactory } from 'nest-commander';
import { commands } from './index';

const servicesOf = (command: Type): Type[] => (Reflect.getMetadata('design:paramtypes', command) as Type[] | undefined) ?? [];
const services = [...new Set(commands.flatMap(servicesOf))];

/** The commands over services that do nothing: what they print about themselves needs none. */
@Module({ providers: [...commands, ...services.filter((service) => service.name !== 'ModuleRef').map((service) => ({ provide: service, useValue: {} }))] })
class CommandsAlone {}

async function helpOf(...words: string[]): Promise<string> {
  let printed = '';
  const given = process.argv;
  process.argv = ['node', 'cli', ...words, '--help'];
  const thrown = (error: Error): never => {
    throw error;
  };
  try {
    await CommandFactory.run(CommandsAlone, {
      logger: false,
      cliName: 'npm run cli --',
      errorHandler: thrown,
      serviceErrorHandler: thrown,
      outputConfiguration: {
        writeOut: (text) => {
          printed += text;
        },
      },
    });
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('commander.help')) throw error;
  } finally {
    process.argv = given;
  }
  return printed;
}

const metaOf = (command: Type): { name: string; description?: string } =>
  Reflect.getMetadata('CommandBuilder:Command:Meta', command) as { name: string; description?: string };

describe('the command line', () => {
  it('lists every command with what it does', async () => {
    const help = (await helpOf()).replace(/\s+/g, ' ');
    for (const { name, description } of commands.map(metaOf)) {
      expect(description?.length ?? 0).toBeGreaterThan(20);
      expect(help).toContain(name);
      expect(help).toContain(description!.replace(/\s+/g, ' '));
    }
  });

  it('names each command once, room or thing first', () => {
    const names = commands.map((command) => metaOf(command).name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(:[a-z]+(-[a-z]+)*)?$/.test(name))).toEqual([]);
  });

  it('explains the options of a command', async () => {
    expect(await helpOf('demo:generate')).toMatch(/--offers <count>[^]*--seed <number>/);
    expect(await helpOf('people:operator')).toContain('--email <address>');
  });
});
