/**
 * The scripts only pass on what was typed and show what `plan __complete` answers: lines of a word and, after a tab, what it is.
 * No answer means that a file is wanted.
 */
export const SCRIPTS = {
	// bash parts words at `:` and `=` of COMP_WORDBREAKS, but references and settings have them inside: the line is parted anew at spaces.
	bash: `# bash completion for plan
_plan() {
	local line="\${COMP_LINE:0:COMP_POINT}" current prefix word
	local -a words
	read -r -a words <<< "$line"
	[[ "$line" == *[[:space:]] ]] && words+=('')
	current="\${words[\${#words[@]}-1]}"
	COMPREPLY=()
	while IFS=$'\\t' read -r word _; do
		COMPREPLY+=("$word")
	done < <(plan __complete -- "\${words[@]:1}" 2>/dev/null)
	[[ "\${COMP_WORDBREAKS}" == *[:=]* && "$current" == *[:=]* ]] && {
		prefix="\${current%"\${current##*[:=]}"}"
		COMPREPLY=("\${COMPREPLY[@]#"$prefix"}")
	}
	[[ \${#COMPREPLY[@]} -eq 1 && "\${COMPREPLY[0]}" == *[=,] ]] && compopt -o nospace
	return 0
}
complete -o default -F _plan plan
`,
	zsh: `#compdef plan
_plan() {
	local line word
	local -a candidates
	for line in "\${(@f)$(plan __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
		[[ -z "$line" ]] && continue
		word="\${line%%$'\\t'*}"
		candidates+=("\${word//:/\\\\:}:\${line#*$'\\t'}")
	done
	if (( \${#candidates} )); then
		_describe -V plan candidates
	else
		_files
	fi
}
if [[ "$funcstack[1]" == _plan ]]; then
	_plan "$@"
else
	compdef _plan plan
fi
`,
	fish: `# fish completion for plan
function __plan_complete
	set -l words (commandline -opc) (commandline -ct)
	plan __complete -- $words[2..-1] 2>/dev/null
end
complete -c plan -a '(__plan_complete)'
`,
} as const;
