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
parser.add_argument("--teacher", help="folder of a larger network whose distributions this one learns too")
parser.add_argument("--swapped", type=int, default=3, help="with a teacher: copies of the training data with words swapped, seen in turn")
parser.add_argument("--stop", type=int, default=0, help="end after this many epochs, with the schedule of --epochs")
parser.add_argument("--limit", type=int, default=0, help="train on the first so many sentences only")
parser.add_argument("--look", type=int, default=1, help="score the dev files every so many epochs")
parser.add_argument("--start", help="folder of a network, no larger than this one, to start from")
args = parser.parse_args()

torch.set_num_threads(1)
torch.use_deterministic_algorithms(True)
torch.manual_seed(args.seed)
rng = random.Random(args.seed)
noise = np.random.default_rng(args.seed)

train = treebank.read("en_ewt-train.conllu.gz") + treebank.read("en_gum-free-train.conllu.gz")
if args.limit:
    train = train[: args.limit]
dev = {"ewt": treebank.read("en_ewt-dev.conllu.gz"), "gum": treebank.read("en_gum-free-dev.conllu.gz")}
lexicon = corpus.Lexicon(train)
forms = corpus.Forms(lexicon)
plain = corpus.encode(train, forms)
upper = corpus.encode([treebank.recase(s, str.upper) for s in train], forms)
titled = corpus.encode([treebank.drop_final_stop(treebank.recase(s, treebank.title)) for s in train], forms)
lower = corpus.encode([treebank.recase(s, str.lower) for s in train], forms)
stopless = corpus.encode([treebank.drop_final_stop(s) for s in train], forms)
merged = corpus.encode([treebank.merge_names(s) for s in train], forms)
swapped = []
if args.teacher:
    swapped = [corpus.encode(treebank.swap_words(train, rng), forms) for _ in range(args.swapped)]
held = {k: corpus.encode(v, forms) for k, v in dev.items()}
held["upper"] = corpus.encode([treebank.recase(s, str.upper) for s in dev["gum"]], forms)
held["merged"] = corpus.encode([treebank.merge_names(s) for s in dev["gum"]], forms)
forms.freeze()
punct = lexicon.label_id["punct"]

net = model.Net(len(lexicon.words), len(lexicon.tags), len(lexicon.labels), word=args.word, sub=args.sub,
                hidden=args.hidden, arc=args.arc, lab=args.lab, layers=args.layers, drop=args.drop)
print(sum(p.numel() for p in net.parameters()), "parameters", len(lexicon.words), "words", len(lexicon.tags), "tags", flush=True)
if args.start:
    old = torch.load(os.path.join(args.start, "net.pt"))
    model.copy_into(net, old["config"], old["state"])
average = copy.deepcopy(net)
optimiser = torch.optim.Adam(net.parameters(), lr=args.rate, betas=(0.9, 0.95), eps=1e-8, fused=True)


def run(net, inputs, head):
    tags, arcs, x = net(**inputs)
    t, b = head.shape
    mask = torch.cat([torch.zeros(1, b, dtype=torch.bool), torch.arange(t)[:, None] >= inputs["lengths"][None, :]], 0)
    arcs = arcs.masked_fill(mask.T[:, None, :], -1e4)
    arcs = arcs.masked_fill(torch.cat([torch.zeros(t, 1, dtype=torch.bool), torch.eye(t, dtype=torch.bool)], 1)[None], -1e4)
    return tags, arcs, net.label(x, head.clamp(min=0))


def losses(net, inputs, tag, head, label, soft, gold_share):
    tags, arcs, labels = run(net, inputs, head)
    t, b = tag.shape
    flat = lambda scores, gold: F.cross_entropy(scores.reshape(-1, scores.shape[-1]), gold.reshape(-1), ignore_index=-100, label_smoothing=0.03)
    arc_loss = F.cross_entropy(arcs.reshape(b * t, t + 1), head.T.reshape(-1), ignore_index=-100)
    gold = flat(tags, tag), arc_loss, flat(labels, label)
    if soft is None:
        return gold
    words = int((head >= 0).sum())
    cross = lambda scores, wanted: -(F.log_softmax(scores, -1) * wanted).sum() / words
    taught = cross(tags, soft[0]), cross(arcs, soft[1]), cross(labels, soft[2])
    return tuple(gold_share * g + (1 - gold_share) * s for g, s in zip(gold, taught))


@torch.no_grad()
def teach(net, rows):
    """Rows with the teacher's distributions behind them, as float16."""
    out = list(rows)
    for chosen in corpus.batches(rows, 2000):
        inputs, _, head, _ = corpus.collate(rows, chosen, forms)
        tags, arcs, labels = (F.softmax(scores, -1).numpy().astype(np.float16) for scores in run(net, inputs, head))
        for k, i in enumerate(chosen):
            n = len(rows[i][0])
            out[i] = (*rows[i], tags[:n, k], arcs[k, :n, : n + 1], labels[:n, k])
    return out


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
if args.teacher:
    saved = torch.load(os.path.join(args.teacher, "net.pt"))
    teacher = model.Net(**saved["config"])
    teacher.load_state_dict(saved["state"])
    teacher.eval()
    plain = teach(teacher, plain)
    swapped = [teach(teacher, rows) for rows in swapped]
    print(f"taught {time.time()-start:.0f}s", flush=True)
step = 0
per_epoch = len(corpus.batches(plain, args.batch, random.Random(0)))
total = per_epoch * args.epochs
for epoch in range(args.epochs):
    # rows without a teacher's word, rows with it, rows with swapped words: a batch holds one kind only
    kinds = [[], [], []]
    for i in range(len(plain)):
        r = rng.random()
        if r < 0.115:
            kinds[0].append(upper[i] if r < 0.05 else titled[i] if r < 0.07 else lower[i] if r < 0.085 else stopless[i])
        elif swapped and r < 0.55:
            kinds[2].append(swapped[epoch % len(swapped)][i])
        else:
            merges = merged[i][0].size < plain[i][0].size and rng.random() < 0.3
            kinds[0 if merges else 1].append(merged[i] if merges else plain[i])
    work = [(kind, rows, chosen) for kind, rows in enumerate(kinds) if rows for chosen in corpus.batches(rows, args.batch, rng)]
    rng.shuffle(work)
    sums = [0.0, 0.0, 0.0]
    for kind, rows, chosen in work:
        warm = min(1, (step + 1) / 400)
        rate = args.rate * warm * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, step / total))))
        for g in optimiser.param_groups:
            g["lr"] = rate
        inputs, tag, head, label = corpus.collate(rows, chosen, forms, noise)
        soft = corpus.pad_soft(rows, chosen, tag.shape[0]) if len(rows[0]) > 5 else None
        parts = losses(net, inputs, tag, head, label, soft, (1, 0.5, 0.25)[kind])
        (parts[0] + parts[1] + parts[2]).backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        if step % 4 == 0:
            decay = min(0.992, (4 + step) / (40 + step))
            with torch.no_grad():
                torch._foreach_lerp_(list(average.parameters()), list(net.parameters()), 1 - decay)
        for k in range(3):
            sums[k] += parts[k].item()
    m = len(work)
    last = epoch + 1 == (args.stop or args.epochs)
    scores = [f"{k} {evaluate(average, v)}" for k, v in held.items()] if last or (epoch + 1) % args.look == 0 else []
    print(epoch + 1, f"{time.time()-start:.0f}s", "loss", *(f"{s/m:.3f}" for s in sums), "| dev UPOS UAS LAS", " | ".join(scores), flush=True)
    os.makedirs(args.out, exist_ok=True)
    torch.save({"config": net.config, "state": average.state_dict(), "words": lexicon.words, "tags": lexicon.tags, "labels": lexicon.labels}, os.path.join(args.out, "net.pt"))
    if last:
        break
