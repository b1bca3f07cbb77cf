import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import process from 'node:process';
import * as z from 'zod/mini';
import { install } from './prerequisites.ts';

type Count = { readonly passed: number; readonly failed: number };

const reports = '.cache/test-reports';

// What a broken build would only repeat comes after the build.
const before = ['typecheck', 'lint', 'format:check', 'unused', 'catalog:check'];
const projects = ['architecture', 'core', 'components', 'budgets', 'browser'];

const Report = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numTotalTests: z.number() });

function runAll(): void {
  for (const left of [reports, 'dist']) rmSync(left, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const counts = [prepare(), ...[...before, 'build'].map(check), ...projects.map(tests)];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${passed} passed, ${failed} failed`);
}

function prepare(): Count {
  try {
    install();
    return { passed: 0, failed: 0 };
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault);
    return { passed: 0, failed: 1 };
  }
}

const check = (script: string): Count =>
  run(script, ['npm', 'run', '--silent', script]) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

function tests(project: string): Count {
  const report = `${reports}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ended = run(`tests: ${project}`, ['npx', 'vitest', 'run', '--project', project, ...reporters]);
  return counted(project, ended, report);
}

function counted(project: string, ended: boolean, report: string): Count {
  const { numPassedTests, numFailedTests, numTotalTests } = readReport(report);
  // A test that was skipped has shown nothing, and neither has a run without tests.
  const notPassed = Math.max(numFailedTests, numTotalTests - numPassedTests);
  const failed = notPassed === 0 && (!ended || numPassedTests === 0) ? 1 : notPassed;
  if (failed > 0) console.log(`${project}: ${numPassedTests} of ${numTotalTests} tests passed`);
  return { passed: numPassedTests, failed };
}

function readReport(file: string): z.infer<typeof Report> {
  try {
    return Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numTotalTests: 0 };
  }
}

function run(title: string, [command, ...args]: readonly [string, ...string[]]): boolean {
  console.log(`\n== ${title}`);
  const started = performance.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', timeout: 600_000, killSignal: 'SIGKILL' });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s`);
  return status === 0;
}

runAll();
