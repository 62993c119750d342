import { agreementCommand } from './agreement';
import { annotateCommand } from './annotate';
import { checkCommand } from './check';
import { parse, type Command } from './command';
import { exportCommand } from './exportCommand';
import { extract } from './extract';
import { Failure } from './failure';
import { complain } from './output';
import { version } from './version';

const commands: Readonly<Record<string, Command>> = {
  extract,
  annotate: annotateCommand,
  check: checkCommand,
  export: exportCommand,
  agreement: agreementCommand,
};

const usage = `Usage: article-annotator COMMAND [options] …

Finds who said what in news articles, and works with the annotations saved beside them.

Commands
${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary}\n`)
  .join('')}
article-annotator COMMAND --help says more of each, with an example. --debug shows stack traces.
`;

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args.filter((each) => each !== '--debug');
  if (name === undefined || name === '--help' || name === '-h' || name === 'help' || name === '--version') {
    process.stdout.write(name === '--version' ? `${version}\n` : usage);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Failure(`no command “${name}” (there are ${Object.keys(commands).join(', ')})`);
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(command.help);
    return 0;
  }
  const { values, positionals } = parse(command, rest);
  return command.run(values, positionals);
}

// A reader such as `head` that stops early is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    complain(error instanceof Error ? error.message : String(error));
    if (process.argv.includes('--debug') && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
    process.exitCode = error instanceof Failure ? error.exitCode : 2;
  },
);
