/** Runs a system program to its end and hands back what it printed. */
import { spawn } from 'node:child_process';
import { NyxError } from '@nyx/foundation';

export interface CommandResult {
  /** The exit status; 128 and the signal's number are not mixed in: a signal counts as 1. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Never rejects: a program that is not there ends with status 127. */
export function runCommand(program: string, args: readonly string[], input = ''): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', (error) => resolve({ status: 127, stdout, stderr: String(error.message) }));
    child.on('close', (code) => resolve({ status: code ?? 1, stdout, stderr }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Like {@link runCommand}; rejects where the program fails, quoting what it printed. */
export async function requireCommand(program: string, args: readonly string[], input = ''): Promise<string> {
  const result = await runCommand(program, args, input);
  if (result.status !== 0) {
    const said = result.stderr.trim() || result.stdout.trim() || 'nothing';
    throw new NyxError('NYX_LAB_COMMAND_FAILED', `${program} ${args.join(' ')} failed: it printed ${said}`, {
      data: { program, status: result.status },
    });
  }
  return result.stdout;
}
