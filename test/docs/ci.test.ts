import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { COMMENT_MARK as DIFF_MARK } from '../../src/diff/formats/markdown.ts';
import { formats } from '../../src/report/index.ts';
import { COMMENT_MARK } from '../../src/report/markdown.ts';
import { describeWith } from '../tools.ts';
import { workflowErrors, workflowParser } from './workflow.ts';

const root = join(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

/** What bash says of a script that it can't read. */
function bashErrors(script: string): string {
	return spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr;
}

/** The reports of the `plan check` of a text: by format, the file. */
function reports(of: string): ReadonlyMap<string, string> {
	const [, args = ''] = /plan check (.*)$/m.exec(of) ?? [];
	return new Map([...args.matchAll(/--format (\w+)(?:=(\S+))?/g)].map(([, format = '', file = '']) => [format, file]));
}

describe('docs/ci/github-diff.yml', () => {
	const workflow = text('docs/ci/github-diff.yml');
	const { permissions, jobs }: { readonly permissions: object; readonly jobs: { readonly diff: { readonly steps: readonly { readonly run?: string }[] } } } = parse(workflow);

	it('is a workflow to GitHub that may only read and comment', async () => {
		const parser = await workflowParser();
		expect(await workflowErrors(parser, workflow)).toEqual([]);
		expect(await workflowErrors(parser, workflow.replace('fetch-depth', 'fetch-depht').replace('timeout-minutes', 'timeout'))).not.toEqual([]);
		expect(permissions).toEqual({ contents: 'read', 'pull-requests': 'write' });
		expect(workflow).not.toContain('pull_request_target:');
	});

	it('has scripts that bash can read, and looks for the mark that the comparison has', () => {
		const scripts = jobs.diff.steps.flatMap(({ run }) => run ?? []);
		expect(scripts).toHaveLength(3);
		for (const script of scripts) expect(bashErrors(script)).toBe('');
		expect(workflow).toContain(`startswith("${DIFF_MARK}")`);
		expect(workflow).toContain('--format markdown=plan-diff.md');
	});
});

describe('docs/ci/github-actions.yml', () => {
	const workflow = text('docs/ci/github-actions.yml');
	const steps: readonly { readonly run?: string; readonly uses?: string; readonly with?: Readonly<Record<string, string>> }[] = parse(workflow).jobs.check.steps;
	let parser: Awaited<ReturnType<typeof workflowParser>>;

	beforeAll(async () => {
		parser = await workflowParser();
	});

	it('is a workflow to GitHub', async () => {
		expect(await workflowErrors(parser, workflow)).toEqual([]);
	});

	it.each([
		['a step without anything to do', (yaml: string) => yaml.replace('run: npm ci', 'name: npm ci')],
		['an unknown key', (yaml: string) => yaml.replace('timeout-minutes', 'timeout')],
		['an expression with a fault', (yaml: string) => yaml.replaceAll('!cancelled()', '!cancelled(')],
		['an unknown permission', (yaml: string) => yaml.replace('security-events: write', 'security-event: write')],
	])('is read by a parser that refuses %s', async (_name, spoil) => {
		expect(spoil(workflow)).not.toBe(workflow);
		expect(await workflowErrors(parser, spoil(workflow))).not.toEqual([]);
	});

	it('has scripts that bash can read', () => {
		const scripts = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
		expect(scripts.length).toBeGreaterThan(3);
		for (const script of scripts) expect(bashErrors(script)).toBe('');
		expect(bashErrors('if true; then')).not.toBe('');
	});

	it('uses what the check writes, in formats that there are', () => {
		const files = reports(workflow);
		for (const format of files.keys()) expect(formats.has(format), format).toBe(true);
		expect([...files.keys()]).toEqual(['github', 'sarif', 'markdown']);
		expect(steps.find(({ uses }) => uses?.includes('upload-sarif'))?.with?.sarif_file).toBe(files.get('sarif'));
		const uses = steps.filter(({ run }) => run?.includes(` ${files.get('markdown')}`) || run?.includes(`@${files.get('markdown')}`));
		expect(uses).toHaveLength(2);
		expect(workflow).toContain(`startswith("${COMMENT_MARK}")`);
	});
});

/** The part of GitLab's job keywords that the job may use; a misspelt one would be ignored or refused. */
const GITLAB_JOB = {
	type: 'object',
	additionalProperties: false,
	required: ['script'],
	properties: {
		stage: { enum: ['.pre', 'build', 'test', 'deploy', '.post'] },
		image: { type: 'string' },
		variables: { type: 'object', additionalProperties: { type: 'string' } },
		rules: { type: 'array', items: { type: 'object', additionalProperties: false, required: ['if'], properties: { if: { type: 'string', pattern: '^\\$CI_' } } } },
		cache: {
			type: 'object',
			additionalProperties: false,
			required: ['paths'],
			properties: { key: { type: 'object', additionalProperties: false, properties: { files: { type: 'array', maxItems: 2 } } }, paths: { type: 'array', items: { type: 'string' } } },
		},
		before_script: { type: 'array', items: { type: 'string' } },
		script: { type: 'array', items: { type: 'string' } },
		artifacts: {
			type: 'object',
			additionalProperties: false,
			properties: {
				paths: { type: 'array', items: { type: 'string' } },
				when: { enum: ['on_success', 'on_failure', 'always'] },
				expire_in: { type: 'string' },
				reports: { type: 'object', additionalProperties: false, properties: { codequality: { type: 'string' }, junit: { type: 'string' } } },
			},
		},
	},
};

describe('docs/ci/gitlab-ci.yml', () => {
	const jobs: Readonly<Record<string, { readonly script: readonly string[]; readonly before_script: readonly string[]; readonly artifacts: { readonly reports: object } }>> = parse(
		text('docs/ci/gitlab-ci.yml'),
	);
	const job = jobs['plan-check'];

	it('is one job of keywords that GitLab has', () => {
		const validate = new Ajv2020().compile(GITLAB_JOB);
		expect(Object.keys(jobs)).toEqual(['plan-check']);
		validate(job);
		expect(validate.errors).toBeNull();
		expect(validate({ ...job, scripts: [] })).toBe(false);
	});

	it('hands over what the check writes, in formats that there are', () => {
		const files = reports(job?.script.join('\n') ?? '');
		for (const format of files.keys()) expect(formats.has(format), format).toBe(true);
		expect(job?.artifacts.reports).toEqual({ codequality: files.get('gitlab'), junit: files.get('junit') });
		expect(bashErrors([...(job?.before_script ?? []), ...(job?.script ?? [])].join('\n'))).toBe('');
	});
});

describe('docs/ci/gitlab-diff.yml', () => {
	const jobs: Readonly<Record<string, { readonly script: readonly string[] }>> = parse(text('docs/ci/gitlab-diff.yml'));
	const job = jobs['plan-diff'];
	const [, comment = ''] = job?.script ?? [];
	const [, script = ''] = /<<'SCRIPT'\n([\s\S]*?)^SCRIPT$/m.exec(comment) ?? [];

	it('is one job of keywords that GitLab has', () => {
		const validate = new Ajv2020().compile(GITLAB_JOB);
		expect(Object.keys(jobs)).toEqual(['plan-diff']);
		validate(job);
		expect(validate.errors).toBeNull();
		for (const one of job?.script ?? []) expect(spawnSync('sh', ['-n'], { input: one, encoding: 'utf8' }).stderr).toBe('');
	});

	it.each([
		['makes a comment', [], ['GET', 'POST']],
		[
			'renews its comment',
			[
				{ id: 4, body: 'x' },
				{ id: 7, body: `${DIFF_MARK}\nold` },
			],
			['GET', 'PUT /7'],
		],
	])('%s', async (_what, notes, wanted) => {
		const folder = mkdtempSync(join(tmpdir(), 'plan-gitlab-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		writeFileSync(join(folder, 'comment.mjs'), script);
		writeFileSync(join(folder, 'plan-diff.md'), `${DIFF_MARK}\nnew`);
		const asked: string[] = [];
		let written = '';
		const server = createServer((request, response) => {
			const rest = (request.url ?? '').replace('/projects/1/merge_requests/2/notes', '').replace(/\?.*/, '');
			asked.push([request.method, rest].filter(Boolean).join(' '));
			request.on('data', (chunk) => {
				written += String(chunk);
			});
			request.on('end', () => response.setHeader('x-next-page', '').end(JSON.stringify(request.method === 'GET' ? notes : {})));
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		onTestFinished(() => void server.close());
		const address = server.address();
		const port = typeof address === 'object' ? address?.port : undefined;
		const env = { CI_API_V4_URL: `http://127.0.0.1:${port}`, CI_PROJECT_ID: '1', CI_MERGE_REQUEST_IID: '2', PLAN_COMMENT_TOKEN: 'secret', PATH: process.env.PATH };
		const status = await new Promise((done) => spawn(process.execPath, ['comment.mjs'], { cwd: folder, env }).on('exit', done));
		expect({ status, asked }).toEqual({ status: 0, asked: wanted });
		expect(JSON.parse(written)).toEqual({ body: `${DIFF_MARK}\nnew` });
	});
});

/** A local hook of the pre-commit framework: what it asks for, and what of the rest is used. */
const PRE_COMMIT_HOOK = {
	type: 'object',
	additionalProperties: false,
	required: ['id', 'name', 'entry', 'language'],
	properties: {
		id: { type: 'string', pattern: '^[a-z-]+$' },
		name: { type: 'string' },
		entry: { type: 'string' },
		language: { enum: ['system', 'node', 'script'] },
		files: { type: 'string', format: 'regex' },
		pass_filenames: { type: 'boolean' },
		always_run: { type: 'boolean' },
	},
};

describe('docs/ci/pre-commit-config.yaml', () => {
	const config: { readonly repos: readonly { readonly repo: string; readonly hooks: readonly Readonly<Record<string, unknown>>[] }[] } = parse(text('docs/ci/pre-commit-config.yaml'));

	it('has one hook that the framework can run', () => {
		const validate = new Ajv2020({ formats: { regex: true } }).compile(PRE_COMMIT_HOOK);
		const [hook, ...others] = config.repos.flatMap(({ hooks }) => hooks);
		expect(config.repos.map(({ repo }) => repo)).toEqual(['local']);
		expect(others).toEqual([]);
		validate(hook);
		expect(validate.errors).toBeNull();
		expect(validate({ ...hook, languages: 'system' })).toBe(false);
		expect(bashErrors(String(hook?.entry))).toBe('');
	});

	it('is run by every commit: the framework counts no files that a commit takes away', () => {
		const [hook] = config.repos[0]?.hooks ?? [];
		expect([hook?.always_run, hook?.files, hook?.types]).toEqual([true, undefined, undefined]);
	});
});

describeWith(['git'], 'docs/ci/pre-commit', () => {
	interface Repository {
		readonly folder: string;
		/** Runs git; a commit runs the hook. */
		git(...args: readonly string[]): { readonly status: number | null; readonly said: string };
	}

	/** A repository with the hook and a plan that has been committed, in a folder with a space. `planAt` is where the program is found. */
	function repository(planAt: 'path' | 'modules' | 'nowhere' = 'path'): Repository {
		const folder = mkdtempSync(join(tmpdir(), 'plan hook-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		const bin = join(folder, planAt === 'modules' ? 'node_modules/.bin' : '.bin');
		mkdirSync(bin, { recursive: true });
		if (planAt !== 'nowhere') symlinkSync(join(root, 'bin/plan'), join(bin, 'plan'));
		const env = { PATH: `${join(folder, '.bin')}${delimiter}${process.env.PATH}`, HOME: folder, LC_ALL: 'C.UTF-8', GIT_CONFIG_NOSYSTEM: '1' };
		const run = (command: string, args: readonly string[]): { readonly status: number | null; readonly said: string } => {
			const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' });
			return { status, said: stdout + stderr };
		};
		const git = (...args: readonly string[]): { readonly status: number | null; readonly said: string } => run('git', ['-c', 'user.name=Test', '-c', 'user.email=test@localhost', ...args]);
		git('init', '--quiet', '--initial-branch=main');
		writeFileSync(join(folder, '.gitignore'), 'node_modules/\n.bin/\n');
		expect(run(process.execPath, [join(root, 'bin/plan'), 'init', 'planai/veiklos planas']).status).toBe(0);
		git('add', '.');
		expect(git('commit', '--quiet', '--message', 'plan').status).toBe(0);
		const hook = join(folder, '.git/hooks/pre-commit');
		mkdirSync(join(folder, '.git/hooks'), { recursive: true });
		copyFileSync(join(root, 'docs/ci/pre-commit'), hook);
		chmodSync(hook, 0o755);
		return { folder, git };
	}

	const PROGRAMME = 'planai/veiklos planas/svp/programa-01.yaml';
	const commit = ({ git }: Repository, ...more: readonly string[]): { readonly status: number | null; readonly said: string } => git('commit', '--quiet', '--message', 'change', ...more);

	/** Changes the programme's file. */
	function edit({ folder }: Repository, change: (yaml: string) => string): void {
		const path = join(folder, PROGRAMME);
		const before = readFileSync(path, 'utf8');
		expect(change(before)).not.toBe(before);
		writeFileSync(path, change(before));
	}
	const spoil = (yaml: string): string => yaml.replace('source: ES', 'source: EX');
	const mend = (yaml: string): string => yaml.replace('source: EX', 'source: ES');

	it('can be read by bash', () => {
		expect(bashErrors(text('docs/ci/pre-commit'))).toBe('');
	});

	it.each(['path', 'modules'] as const)('refuses a commit that would break the plan, with the program in %s', (planAt) => {
		const made = repository(planAt);
		edit(made, spoil);
		made.git('add', '.');
		const refused = commit(made);
		expect(refused.status).toBe(1);
		expect(refused.said).toContain('error[links/unknown-source]');
		expect(refused.said).toContain(`--> ${PROGRAMME}:`);
		expect(refused.said).toContain('git commit --no-verify');
		edit(made, mend);
		edit(made, (yaml) => `${yaml}# checked\n`);
		made.git('add', '.');
		expect(commit(made)).toMatchObject({ status: 0, said: expect.stringContaining('files checked') });
	});

	it('checks what is staged, not what lies in the folder', () => {
		const made = repository();
		edit(made, spoil);
		made.git('add', '.');
		edit(made, mend);
		expect(commit(made).status).toBe(1);
		edit(made, (yaml) => `${yaml}# checked\n`);
		made.git('add', '.');
		edit(made, spoil);
		expect(commit(made).status).toBe(0);
		expect(commit(made, '--all').status).toBe(1);
	});

	it('leaves alone what the commit does not touch', () => {
		const made = repository();
		edit(made, spoil);
		expect(commit(made, '--all', '--no-verify').status).toBe(0);
		writeFileSync(join(made.folder, 'NOTES.md'), 'x\n');
		made.git('add', 'NOTES.md');
		expect(commit(made)).toEqual({ status: 0, said: '' });
	});

	it('says when there is no program', () => {
		const made = repository('nowhere');
		edit(made, (yaml) => `${yaml}# checked\n`);
		expect(commit(made, '--all')).toEqual({ status: 1, said: 'pre-commit: plan is not installed here: npm ci\n' });
	});
});
