"""Reads CoNLL-U and makes the variants of a sentence that wire copy needs (capitals, merged names)."""
import gzip
import os

FOLDER = os.environ.get("TREEBANK", os.path.join(os.path.dirname(__file__), "..", "..", "shared", "treebank"))


class Sentence:
    __slots__ = ("id", "text", "forms", "lemmas", "upos", "xpos", "heads", "deps", "name")

    def __init__(self, forms, lemmas, upos, xpos, heads, deps, name=None):
        self.forms, self.lemmas, self.upos, self.xpos, self.heads, self.deps = forms, lemmas, upos, xpos, heads, deps
        self.name = name or [False] * len(forms)


def read(file):
    out = []
    rows = []
    with gzip.open(os.path.join(FOLDER, file), "rt", encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line and line[0] != "#":
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
            elif not line and rows:
                out.append(
                    Sentence(
                        [r[1] for r in rows], [r[2] for r in rows], [r[3] for r in rows], [r[4] for r in rows],
                        [int(r[6]) for r in rows], [r[7] for r in rows],
                    )
                )
                rows = []
    return out


def recase(sentence, how):
    forms = [how(f) for f in sentence.forms]
    return Sentence(forms, sentence.lemmas, sentence.upos, sentence.xpos, sentence.heads, sentence.deps, sentence.name)


def title(form):
    return form if len(form) < 4 or form != form.lower() else form[0].upper() + form[1:]


def drop_final_stop(s):
    n = len(s.forms)
    if n < 3 or s.forms[-1] != "." or n in s.heads:
        return s
    return Sentence(s.forms[:-1], s.lemmas[:-1], s.upos[:-1], s.xpos[:-1], s.heads[:-1], s.deps[:-1], s.name[:-1])


def merge_names(s):
    """Runs of proper nouns that hang together under one head become one token, as a gazetteer would merge them."""
    n = len(s.forms)
    group = list(range(n))
    found = False
    i = 0
    while i < n:
        j = i
        while j < n and s.upos[j] == "PROPN":
            j += 1
        if j - i > 1:
            outer = [k for k in range(i, j) if not i < s.heads[k] <= j]
            if len(outer) == 1 and all(s.deps[k].split(":")[0] in ("flat", "compound") for k in range(i, j) if k != outer[0]):
                for k in range(i, j):
                    group[k] = i
                found = True
        i = max(j, i + 1)
    if not found:
        return s
    keep = sorted(set(group))
    at = {g: k for k, g in enumerate(keep)}
    forms, lemmas, upos, xpos, heads, deps, name = [], [], [], [], [], [], []
    for g in keep:
        members = [k for k in range(n) if group[k] == g]
        top = next(k for k in members if s.heads[k] == 0 or group[s.heads[k] - 1] != g)
        forms.append(s.forms[members[-1]])
        lemmas.append(s.lemmas[members[-1]])
        upos.append(s.upos[top])
        xpos.append("NNP" if len(members) > 1 else s.xpos[top])
        heads.append(0 if s.heads[top] == 0 else at[group[s.heads[top] - 1]] + 1)
        deps.append(s.deps[top])
        name.append(len(members) > 1)
    return Sentence(forms, lemmas, upos, xpos, heads, deps, name)


OPEN_CLASSES = {"NN", "NNS", "NNP", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "JJ", "RB"}


def swap_words(sentences, rng, share=0.2):
    """Copies in which some words of the open classes give way to others of the same tag: new sentences of the old shapes."""
    pools = {}
    for s in sentences:
        for form, upos, xpos in zip(s.forms, s.upos, s.xpos):
            if xpos in OPEN_CLASSES:
                pools.setdefault((upos, xpos), []).append(form)
    out = []
    for s in sentences:
        forms = [
            rng.choice(pools[u, x]) if x in OPEN_CLASSES and rng.random() < share else f
            for f, u, x in zip(s.forms, s.upos, s.xpos)
        ]
        out.append(Sentence(forms, s.lemmas, s.upos, s.xpos, s.heads, s.deps, s.name))
    return out
