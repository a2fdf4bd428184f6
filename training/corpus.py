"""Turns sentences into arrays of ids. Every distinct form is looked at once."""
import random
from collections import Counter

import numpy as np
import torch

import features
import treebank


class Lexicon:
    """Ids of words (0 = unknown), tags and labels, counted on the training files."""

    def __init__(self, sentences, least=2):
        self.count = Counter(features.normalise(f) for s in sentences for f in s.forms)
        self.words = [""] + sorted(w for w, c in self.count.items() if c >= least)
        self.tags = sorted({f"{u}|{x}" for s in sentences for u, x in zip(s.upos, s.xpos)})
        self.labels = sorted({d for s in sentences for d in s.deps})
        self.word_id = {w: i for i, w in enumerate(self.words)}
        self.tag_id = {t: i for i, t in enumerate(self.tags)}
        self.label_id = {d: i for i, d in enumerate(self.labels)}


class Forms:
    """A growing table of distinct forms with their features."""

    def __init__(self, lexicon):
        self.lexicon = lexicon
        self.ids = {}
        self.word, self.shape, self.grams, self.unknown = [], [], [], []

    def __call__(self, form):
        i = self.ids.get(form)
        if i is None:
            i = self.ids[form] = len(self.word)
            norm = features.normalise(form)
            self.word.append(self.lexicon.word_id.get(norm, 0))
            self.shape.append(features.shape(form))
            self.grams.append(np.array(features.ngrams(form), dtype=np.int64))
            c = self.lexicon.count.get(norm, 0)
            self.unknown.append(0.25 / (0.25 + c))
        return i

    def freeze(self):
        self.word_array = np.array(self.word)
        self.shape_array = np.array(self.shape)
        self.unknown_array = np.array(self.unknown)


def encode(sentences, forms):
    lex = forms.lexicon
    return [
        (
            np.array([forms(f) for f in s.forms]),
            np.array([features.NAME_SHAPE if n else 0 for n in s.name]),
            np.array([lex.tag_id.get(f"{u}|{x}", -100) for u, x in zip(s.upos, s.xpos)]),
            np.array(s.heads),
            np.array([lex.label_id.get(d, -100) for d in s.deps]),
        )
        for s in sentences
    ]


def batches(rows, tokens, rng=None):
    """Batches of sentences of like length, longest first inside each; shuffled when rng is given."""
    order = list(range(len(rows)))
    if rng:
        rng.shuffle(order)
        order.sort(key=lambda i: len(rows[i][0]) + rng.random() * 4)
    else:
        order.sort(key=lambda i: len(rows[i][0]))
    out, now, size = [], [], 0
    for i in order:
        n = len(rows[i][0])
        if now and size + n > tokens:
            out.append(now)
            now, size = [], 0
        now.append(i)
        size += n
    out.append(now)
    if rng:
        rng.shuffle(out)
    return [sorted(b, key=lambda i: -len(rows[i][0])) for b in out]


def collate(rows, chosen, forms, rng=None):
    """Tensors of time × batch; rng (numpy) turns on word dropout."""
    t = len(rows[chosen[0]][0])
    b = len(chosen)
    form = np.zeros((t, b), dtype=np.int64)
    name = np.zeros((t, b), dtype=np.int64)
    tag = np.full((t, b), -100)
    head = np.full((t, b), -100)
    label = np.full((t, b), -100)
    lengths = []
    for k, i in enumerate(chosen):
        r = rows[i]
        n = len(r[0])
        lengths.append(n)
        form[:n, k], name[:n, k], tag[:n, k], head[:n, k], label[:n, k] = r[:5]
    word = forms.word_array[form]
    shape = forms.shape_array[form] + name
    if rng is not None:
        word = np.where(rng.random(form.shape) < forms.unknown_array[form], 0, word)
    kinds, index = np.unique(form, return_inverse=True)
    grams = [forms.grams[i] for i in kinds]
    offsets = np.cumsum([0] + [len(g) for g in grams[:-1]])
    as_tensor = lambda a: torch.from_numpy(np.ascontiguousarray(a))
    return dict(
        word=as_tensor(word), sub=as_tensor(np.concatenate(grams)), sub_offsets=as_tensor(offsets),
        sub_index=as_tensor(index.reshape(form.shape)), shape=as_tensor(shape), lengths=torch.tensor(lengths),
    ), as_tensor(tag), as_tensor(head), as_tensor(label)


def pad_soft(rows, chosen, t):
    """The teacher's distributions for a batch: tags and labels (time × batch × kinds), arcs (batch × dep × head+1)."""
    b = len(chosen)
    tags = np.zeros((t, b, rows[chosen[0]][5].shape[1]), dtype=np.float32)
    labels = np.zeros((t, b, rows[chosen[0]][7].shape[1]), dtype=np.float32)
    arcs = np.zeros((b, t, t + 1), dtype=np.float32)
    for k, i in enumerate(chosen):
        n = len(rows[i][0])
        tags[:n, k], arcs[k, :n, : n + 1], labels[:n, k] = rows[i][5:]
    return torch.from_numpy(tags), torch.from_numpy(arcs), torch.from_numpy(labels)
