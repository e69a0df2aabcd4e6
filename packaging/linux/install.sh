#!/bin/sh
# Puts MNIST Desktop into the menu of the user who runs this, with its icon, and takes it out again.
# The program itself stays in the folder where this file lies: nothing is copied but icons.
set -eu

# Bytes are bytes: a path keeps every letter of every script, whatever the user's locale is.
LC_ALL=C
export LC_ALL

usage='Usage: ./install.sh            put MNIST Desktop into your menu
       ./install.sh --remove   take it out again'

# Not echo: some of them take a backslash in a path for an escape.
say() {
    printf '%s\n' "$1"
}

fail() {
    say "$1" >&2
    exit 1
}

# A backslash before each backslash, as every value in a .desktop file has it.
escape() {
    say "$1" | sed 's/\\/\\\\/g'
}

# An argument of Exec: in double quotes, with a backslash before the characters that a shell would
# touch in there. Being a value as well, it is escaped a second time.
quote() {
    escape "\"$(say "$1" | sed 's/["`$\\]/\\&/g')\""
}

# The program that a .desktop file starts. Nothing where there is no such file.
program_of() {
    [ ! -f "$1" ] || sed -n 's/^TryExec=//p' "$1" | sed 's/\\\\/\\/g'
}

# Makes a folder with those above it, and notes each that was not there: only these are ours to remove.
make_folder() {
    [ ! -d "$1" ] || return 0
    make_folder "${1%/*}"
    mkdir "$1"
    made="$made# made: $1
"
}

install_icon() {
    make_folder "$icons/$2/apps"
    cp "$here/_internal/resources/icons/$1" "$icons/$2/apps/mnist-desktop.${1##*.}"
    chmod 644 "$icons/$2/apps/mnist-desktop.${1##*.}"
}

remove_icons() {
    for size in $sizes; do
        rm -f "$icons/${size}x$size/apps/mnist-desktop.png"
    done
    rm -f "$icons/scalable/apps/mnist-desktop.svg"
}

# The desktop looks into its icon folder again when the folder's date has changed.
announce_icons() {
    [ ! -d "$icons" ] || touch "$icons"
}

install_entry() {
    case $program in
        *[[:cntrl:]]* | *=* | *%*)
            fail "A menu cannot start a program whose path has a line break, '=' or '%' in it: $program
Please rename the folder and run this again." ;;
    esac
    [ -x "$program" ] || fail "There is no program mnist-desktop beside this file: $program
Please run install.sh in the unpacked folder."
    [ -d "$here/_internal/resources/icons" ] || fail "The icons are missing: $here/_internal/resources/icons
Please unpack the archive again."

    before=$(program_of "$entry")
    # What an earlier installation made is still ours to remove.
    made=
    if [ -f "$entry" ]; then
        made=$(sed -n '/^# made: /p' "$entry")
        made="${made:+$made
}"
    fi

    for size in $sizes; do
        install_icon "mnist-desktop-$size.png" "${size}x$size"
    done
    install_icon mnist-desktop.svg scalable
    make_folder "$applications"

    # Written beside its place and moved there: the desktop never reads half an entry.
    while IFS= read -r line; do
        case $line in
            *@EXEC@) say "${line%@EXEC@}$(quote "$program")" ;;
            *@PROGRAM@) say "${line%@PROGRAM@}$(escape "$program")" ;;
            *) say "$line" ;;
        esac
    done < "$here/mnist-desktop.desktop.in" > "$entry.new"
    printf '%s' "$made" >> "$entry.new"
    chmod 644 "$entry.new"
    mv "$entry.new" "$entry"
    announce_icons

    say "MNIST Desktop is in your menu now. It starts $program"
    if [ -n "$before" ] && [ "$before" != "$program" ]; then
        say "Until now the menu started $before
The menu has room for one version, the last installed. The other one is still there, unchanged."
    fi
    say "If you move or rename the folder, run install.sh again. To take it out: ./install.sh --remove"
}

remove_entry() {
    if [ ! -f "$entry" ]; then
        # A menu editor may have taken the entry alone.
        remove_icons
        say "MNIST Desktop is not in your menu."
        return
    fi
    before=$(program_of "$entry")
    if [ "$before" != "$program" ] && [ -x "$before" ]; then
        fail "The menu starts another MNIST Desktop, so nothing was removed: $before
To take that one out, run install.sh --remove in its folder."
    fi

    remove_icons
    # The last made lie deepest. A folder that others use by now is not empty, and stays.
    made=$(sed -n 's/^# made: //p' "$entry" | sed -n '1!G;h;$p')
    rm -f "$entry"
    say "$made" | while IFS= read -r folder; do
        rmdir "$folder" 2> /dev/null || true
    done
    announce_icons

    say "MNIST Desktop is out of your menu. To remove the program, delete this folder: $here
Your own digits, if you kept any, are in $data/mnist-desktop"
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
program=$here/mnist-desktop
sizes='16 24 32 48 64 128 256 512'

# A relative path there is to be ignored, says the specification of these folders.
case ${XDG_DATA_HOME:-} in
    /*) data=${XDG_DATA_HOME%/} ;;
    *) data=${HOME:?"HOME is not set: there is no menu to put it into."}/.local/share ;;
esac
applications=$data/applications
icons=$data/icons/hicolor
entry=$applications/mnist-desktop.desktop

case $#:${1:-} in
    0:) install_entry ;;
    1:--remove) remove_entry ;;
    1:--help | 1:-h) say "$usage" ;;
    *)
        say "$usage" >&2
        exit 2
        ;;
esac
