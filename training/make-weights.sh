#!/bin/sh
# Makes weights/english.bin from the treebank: a small network, a large one, and a middle one that starts as the small one and learns
# from the large one. Needs Python 3.11 with torch 2.15 and numpy; TREEBANK names the folder (default: ../shared/treebank).
# One thread, fixed seeds: the same machine gives the same bytes twice. About 75 minutes on an idle core.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=${1:-"$here/../out/training"}
mkdir -p "$work"
python3 "$here/train.py" --out "$work/small" --hidden 64 --drop 0.33 --epochs 14 --batch 700 --rate 3e-3 --seed 1
python3 "$here/train.py" --out "$work/large" --hidden 200 --word 128 --sub 128 --arc 160 --lab 128 --drop 0.4 --epochs 22 --batch 600 --rate 2e-3 --seed 11
python3 "$here/train.py" --out "$work/taught" --start "$work/small" --teacher "$work/large" --swapped 2 --hidden 80 --drop 0.2 --epochs 40 --batch 600 --rate 2.5e-3 --seed 21 --look 4
python3 "$here/export.py" "$work/taught" "$here/../weights/english.bin"
