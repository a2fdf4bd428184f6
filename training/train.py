"""python train.py --out FOLDER [--hidden 64 --epochs 20 --seed 1 …]: trains one network and writes it with its lexicon."""
import argparse
import copy
import math
import os
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

import corpus
import model
import treebank

parser = argparse.ArgumentParser()
parser.add_argument("--out", required=True)
parser.add_argument("--hidden", type=int, default=64)
parser.add_argument("--layers", type=int, default=2)
parser.add_argument("--arc", type=int, default=64)
parser.add_argument("--lab", type=int, default=64)
parser.add_argument("--word", type=int, default=96)
parser.add_argument("--sub", type=int, default=64)
parser.add_argument("--drop", type=float, default=0.33)
parser.add_argument("--epochs", type=int, default=20)
parser.add_argument("--batch", type=int, default=700)
parser.add_argument("--rate", type=float, default=3e-3)
parser.add_argument("--seed", type=int, default=1)
parser.add_argument("--minutes", type=float, default=0, help="stop the schedule so that training takes about this long")
args = parser.parse_args()

torch.set_num_threads(1)
torch.use_deterministic_algorithms(True)
torch.manual_seed(args.seed)
rng = random.Random(args.seed)
noise = np.random.default_rng(args.seed)

train = treebank.read("en_ewt-train.conllu.gz") + treebank.read("en_gum-free-train.conllu.gz")
dev = {"ewt": treebank.read("en_ewt-dev.conllu.gz"), "gum": treebank.read("en_gum-free-dev.conllu.gz")}
lexicon = corpus.Lexicon(train)
forms = corpus.Forms(lexicon)
plain = corpus.encode(train, forms)
upper = corpus.encode([treebank.recase(s, str.upper) for s in train], forms)
titled = corpus.encode([treebank.drop_final_stop(treebank.recase(s, treebank.title)) for s in train], forms)
lower = corpus.encode([treebank.recase(s, str.lower) for s in train], forms)
stopless = corpus.encode([treebank.drop_final_stop(s) for s in train], forms)
merged = corpus.encode([treebank.merge_names(s) for s in train], forms)
held = {k: corpus.encode(v, forms) for k, v in dev.items()}
held["upper"] = corpus.encode([treebank.recase(s, str.upper) for s in dev["gum"]], forms)
held["merged"] = corpus.encode([treebank.merge_names(s) for s in dev["gum"]], forms)
forms.freeze()
punct = lexicon.label_id["punct"]

net = model.Net(len(lexicon.words), len(lexicon.tags), len(lexicon.labels), word=args.word, sub=args.sub,
                hidden=args.hidden, arc=args.arc, lab=args.lab, layers=args.layers, drop=args.drop)
print(sum(p.numel() for p in net.parameters()), "parameters", len(lexicon.words), "words", len(lexicon.tags), "tags", flush=True)
average = copy.deepcopy(net)
optimiser = torch.optim.Adam(net.parameters(), lr=args.rate, betas=(0.9, 0.95), eps=1e-8)


def losses(net, inputs, tag, head, label):
    tags, arcs, x = net(**inputs)
    t, b = tag.shape
    mask = torch.cat([torch.zeros(1, b, dtype=torch.bool), torch.arange(t)[:, None] >= inputs["lengths"][None, :]], 0)
    arcs = arcs.masked_fill(mask.T[:, None, :], -1e4)
    arcs = arcs.masked_fill(torch.cat([torch.zeros(t, 1, dtype=torch.bool), torch.eye(t, dtype=torch.bool)], 1)[None], -1e4)
    labels = net.label(x, head.clamp(min=0))
    flat = lambda scores, gold: F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=-100, label_smoothing=0.03)
    arc_loss = F.cross_entropy(arcs.reshape(b * t, t + 1), head.T.reshape(-1), ignore_index=-100)
    return flat(tags, tag), arc_loss, flat(labels, label)


@torch.no_grad()
def evaluate(net, rows):
    net.eval()
    n = u = a = l = na = 0
    upos = np.array([x.split("|")[0] for x in lexicon.tags])
    for chosen in corpus.batches(rows, 2000):
        inputs, tag, head, label = corpus.collate(rows, chosen, forms)
        tags, arcs, x = net(**inputs)
        t, b = tag.shape
        mask = torch.cat([torch.zeros(1, b, dtype=torch.bool), torch.arange(t)[:, None] >= inputs["lengths"][None, :]], 0)
        arcs = arcs.masked_fill(mask.T[:, None, :], -1e4)
        arcs = arcs.masked_fill(torch.cat([torch.zeros(t, 1, dtype=torch.bool), torch.eye(t, dtype=torch.bool)], 1)[None], -1e4)
        best = arcs.argmax(2).T
        labels = net.label(x, best).argmax(2)
        real = head >= 0
        ok = (best == head) & real
        n += int(real.sum())
        a += int(ok.sum())
        l += int((ok & (labels == label)).sum())
        pred, gold = upos[tags.argmax(2).numpy()], upos[tag.clamp(min=0).numpy()]
        u += int(((pred == gold) & (tag >= 0).numpy() & real.numpy()).sum())
    net.train()
    return f"{100*u/n:.2f} {100*a/n:.2f} {100*l/n:.2f}"


start = time.time()
step = 0
per_epoch = len(corpus.batches(plain, args.batch, random.Random(0)))
total = per_epoch * args.epochs
for epoch in range(args.epochs):
    rows = []
    for i in range(len(plain)):
        r = rng.random()
        rows.append(upper[i] if r < 0.05 else titled[i] if r < 0.07 else lower[i] if r < 0.085 else stopless[i] if r < 0.115 else merged[i] if r < 0.3 else plain[i])
    sums = [0.0, 0.0, 0.0]
    for chosen in corpus.batches(rows, args.batch, rng):
        warm = min(1, (step + 1) / 400)
        rate = args.rate * warm * (0.03 + 0.97 * 0.5 * (1 + math.cos(math.pi * step / total)))
        for g in optimiser.param_groups:
            g["lr"] = rate
        inputs, tag, head, label = corpus.collate(rows, chosen, forms, noise)
        parts = losses(net, inputs, tag, head, label)
        (parts[0] + parts[1] + parts[2]).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        decay = min(0.998, (1 + step) / (10 + step))
        with torch.no_grad():
            torch._foreach_lerp_(list(average.parameters()), list(net.parameters()), 1 - decay)
        for k in range(3):
            sums[k] += parts[k].item()
    m = len(sums) and per_epoch
    print(epoch + 1, f"{time.time()-start:.0f}s", "loss", *(f"{s/m:.3f}" for s in sums), "| dev UPOS UAS LAS",
          " | ".join(f"{k} {evaluate(average, v)}" for k, v in held.items()), flush=True)

    os.makedirs(args.out, exist_ok=True)
    torch.save({"config": net.config, "state": average.state_dict(), "words": lexicon.words, "tags": lexicon.tags, "labels": lexicon.labels}, os.path.join(args.out, "net.pt"))
