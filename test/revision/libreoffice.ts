/** LibreOffice's own decision on tracked changes: it opens documents, accepts or rejects all changes, or one after another, and saves them. */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const COMMANDS = { keep: [], accept: ['.uno:AcceptAllTrackedChanges'], reject: ['.uno:RejectAllTrackedChanges'] } as const;
/** On one change, as a reader decides who goes from each to the next. */
const ONE = { accept: '.uno:AcceptTrackedChange', reject: '.uno:RejectTrackedChange' } as const;

export interface Task {
	readonly bytes: Uint8Array;
	/** On all changes, or on each in the order of the document. */
	readonly decision: keyof typeof COMMANDS | readonly (keyof typeof ONE)[];
}

function commandsOf({ decision }: Task): readonly string[] {
	return typeof decision === 'string' ? COMMANDS[decision] : decision.flatMap((one) => ['.uno:NextTrackedChange', ONE[one]]);
}

const SAVE = `
Sub Save(source As String, commands As String, target As String)
  Dim opening(0) As New com.sun.star.beans.PropertyValue
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  opening(0).Name = "Hidden"
  opening(0).Value = True
  saving(0).Name = "FilterName"
  saving(0).Value = "MS Word 2007 XML"
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, opening())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  For Each command In Split(commands, " ")
    If command <> "" Then dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Next command
  document.storeToURL(target, saving())
  document.close(True)
End Sub
`;

const escaped = (code: string): string => code.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The documents as LibreOffice saves them, in the order of the tasks, all in one run of it. */
export async function decided(tasks: readonly Task[]): Promise<Uint8Array[]> {
	const folder = mkdtempSync(join(tmpdir(), 'plan-decided-'));
	const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
	try {
		for (const [index, { bytes }] of tasks.entries()) writeFileSync(join(folder, `${index}.docx`), bytes);
		// A new profile gets a library of its own over whatever is there.
		await run('soffice', [profile, '--headless', '--terminate_after_init'], { timeout: 60_000 });
		const library = join(folder, 'profile/user/basic/Standard');
		mkdirSync(library, { recursive: true });
		const names = '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">';
		const attributes = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"';
		writeFileSync(join(library, 'script.xlb'), `<?xml version="1.0" encoding="UTF-8"?>\n${names}\n<library:library ${attributes}><library:element library:name="Decide"/></library:library>`);
		const url = (name: string): string => `"file://${join(folder, name)}"`;
		const steps = tasks.map((task, index) => `  Save(${url(`${index}.docx`)}, "${commandsOf(task).join(' ')}", ${url(`decided-${index}.docx`)})`);
		const code = `Sub Main\n${steps.join('\n')}\n  StarDesktop.terminate()\nEnd Sub\n${SAVE}`;
		const module = '<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">';
		writeFileSync(
			join(library, 'Decide.xba'),
			`<?xml version="1.0" encoding="UTF-8"?>\n${module}\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Decide" script:language="StarBasic">${escaped(code)}</script:module>`,
		);
		await run('soffice', [profile, '--headless', 'macro:///Standard.Decide.Main'], { timeout: 240_000 });
		return tasks.map((_, index) => new Uint8Array(readFileSync(join(folder, `decided-${index}.docx`))));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
