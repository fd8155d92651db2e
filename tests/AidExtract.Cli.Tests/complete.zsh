# Types each argument into a zsh that completes aidextract, presses Tab, and prints what the line has become.
zmodload zsh/zpty
zpty -b shell zsh -f -i
answer=$(mktemp)
until_answered() {
    local ignored n=0
    while [[ ! -s $answer ]] && (( n++ < 600 )); do
        zpty -r -t shell ignored 2>/dev/null
        sleep 0.05
    done
}
zpty -w shell "autoload -Uz compinit; compinit -D -u; source $COMPLETION_SCRIPT
show() { print -r -- \$BUFFER > $answer; BUFFER=; }
zle -N show; bindkey '^X' show; print ready > $answer"
until_answered
for line in "$@"; do
    : > $answer
    zpty -w -n shell "$line"$'\t\x18'
    until_answered
    cat $answer
done
zpty -d shell
rm -f $answer
