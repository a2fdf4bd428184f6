"""The network: word and n-gram embeddings, a bidirectional LSTM, biaffine arcs, labels and joint tags."""
import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import features

DIST = 15  # distances are clipped here; buckets for both directions


class Net(nn.Module):
    def __init__(self, words, tags, labels, word=96, sub=64, shape=16, hidden=64, arc=64, lab=64, layers=2, drop=0.33):
        super().__init__()
        self.config = dict(words=words, tags=tags, labels=labels, word=word, sub=sub, shape=shape, hidden=hidden, arc=arc, lab=lab, layers=layers)
        self.word = nn.Embedding(words, word)
        self.sub = nn.EmbeddingBag(features.BUCKETS, sub, mode="mean")
        self.shape = nn.Embedding(features.SHAPES, shape)
        for e in (self.word, self.sub, self.shape):
            nn.init.normal_(e.weight, std=0.3)
        self.lstm = nn.ModuleList(
            nn.LSTM(word + sub + shape if i == 0 else 2 * hidden, hidden, bidirectional=True) for i in range(layers)
        )
        self.drop = drop
        self.tag = nn.Linear(2 * hidden, tags)
        self.arc_head = nn.Linear(2 * hidden, arc)
        self.arc_dep = nn.Linear(2 * hidden, arc)
        self.arc_mid = nn.Linear(arc, arc)
        self.arc_root = nn.Parameter(torch.zeros(arc))
        self.dist = nn.Parameter(torch.zeros(2 * DIST + 1))
        self.lab_head = nn.Linear(2 * hidden, lab)
        self.lab_dep = nn.Linear(2 * hidden, lab)
        self.lab_root = nn.Parameter(torch.zeros(lab))
        self.lab_dist = nn.Embedding(2 * DIST + 1, lab)
        nn.init.zeros_(self.lab_dist.weight)
        self.lab_out = nn.Linear(lab, labels)

    def shared_drop(self, x, p):
        """One mask a sentence, the same at every word. x: time × batch × width."""
        if not self.training or p == 0:
            return x
        mask = torch.empty(1, x.shape[1], x.shape[2]).bernoulli_(1 - p) / (1 - p)
        return x * mask

    def forward(self, word, sub, sub_offsets, sub_index, shape, lengths):
        """word, sub_index, shape: time × batch. Returns tag logits, arc scores (batch × dep × head+1), encodings for labels."""
        sub = self.sub(sub, sub_offsets)[sub_index]
        x = torch.cat([self.word(word), sub, self.shape(shape)], 2)
        if self.training:
            # whole groups go missing now and then, so that either can carry the word
            keep = torch.empty(2, *word.shape, 1).bernoulli_(0.9)
            scale = torch.ones(x.shape[2])
            w = self.config["word"]
            x = torch.cat([x[:, :, :w] * keep[0], x[:, :, w:] * keep[1]], 2) * scale
        x = self.shared_drop(x, self.drop * 0.8)
        for i, lstm in enumerate(self.lstm):
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths, enforce_sorted=True)
            x = nn.utils.rnn.pad_packed_sequence(lstm(packed)[0], total_length=word.shape[0])[0]
            x = self.shared_drop(x, self.drop)
        tag = self.tag(x)
        h = self.shared_drop(F.relu(self.arc_head(x)), self.drop)
        d = self.shared_drop(F.relu(self.arc_dep(x)), self.drop)
        u = self.arc_mid(d)  # time × batch × arc
        h = torch.cat([self.arc_root.expand(1, h.shape[1], -1), h], 0)
        arcs = torch.einsum("tba,hba->bth", u, h)
        t = word.shape[0]
        delta = torch.arange(t)[:, None] - torch.arange(t)[None, :]
        delta = delta.clamp(-DIST, DIST) + DIST
        bias = torch.cat([torch.zeros(t, 1), self.dist[delta]], 1)
        arcs = arcs + bias
        return tag, arcs, x

    def label(self, x, heads):
        """Label logits of the arcs dep → heads (0 = root). heads: time × batch."""
        a = torch.cat([self.lab_root.expand(1, x.shape[1], -1), self.lab_head(x)], 0)
        a = torch.gather(a, 0, heads[:, :, None].expand(-1, -1, a.shape[2]))
        t = x.shape[0]
        delta = (torch.arange(t)[:, None] + 1 - heads).clamp(-DIST, DIST) + DIST
        hidden = F.relu(a + self.lab_dep(x) + self.lab_dist(delta) * (heads > 0)[:, :, None])
        return self.lab_out(self.shared_drop(hidden, self.drop * 0.6))


@torch.no_grad()
def copy_into(net, config, state):
    """Starts a network from a smaller one: old units keep their weights, new units listen at random and are not yet heard."""
    old_h, new_h = config["hidden"], net.config["hidden"]

    def columns(width):
        """Where the columns of an old input of this width lie in the new one: both directions of an LSTM lie side by side."""
        if width == 2 * old_h:
            return [*range(old_h), *range(new_h, new_h + old_h)]
        return list(range(width))

    for name, new in net.state_dict().items():
        old = state[name]
        if new.dim() == 1 and not name.startswith("lstm"):
            new[: len(old)] = old
            continue
        rows = list(range(old.shape[0]))
        if name.startswith("lstm"):
            rows = [gate * new_h + unit for gate in range(4) for unit in range(old_h)]
        if new.dim() == 1:
            new[rows] = old
            continue
        kept = list(range(old_h)) if "weight_hh" in name else columns(old.shape[1])
        if new.shape[1] > old.shape[1]:
            new[rows] *= 0.1
        for k, row in enumerate(rows):
            new[row, kept] = old[k]
