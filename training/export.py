"""python export.py NET_FOLDER FILE: quantises a trained network and writes the weights file (format: src/parse/read-weights.ts)."""
import json
import struct
import sys
import zlib
from collections import Counter, defaultdict

import numpy as np
import torch

import features
import treebank

folder, file = sys.argv[1:3]
saved = torch.load(f"{folder}/net.pt")
config, state = saved["config"], {k: v.numpy() for k, v in saved["state"].items()}
H = config["hidden"]
chunks, table, offset = [], [], 0


def put(name, kind, shape, data):
    global offset
    pad = -offset % 4
    chunks.append(b"\0" * pad + data)
    table.append([name, kind, *shape, offset + pad])
    offset += pad + len(data)


def floats(name, values):
    values = np.asarray(values, dtype="<f4")
    put(name, "f32", (1, values.size), values.tobytes())


def matrix(name, values):
    """int8 with one scale a row."""
    scale = np.maximum(np.abs(values).max(1), 1e-8) / 127
    put(name, "i8", values.shape, np.round(values / scale[:, None]).astype(np.int8).tobytes())
    floats(name + ".scale", scale)


def gates(w):
    """Torch keeps all i, then f, g, o; the kernel wants four units of each in turn."""
    return w.reshape(4, H // 4, 4, -1).transpose(1, 0, 2, 3).reshape(4 * H, -1)


hashes = np.array([features.fnv(w) for w in saved["words"]], dtype="<u4")
assert len(set(hashes.tolist())) == len(hashes)
put("words", "u32", (1, hashes.size), hashes.tobytes())
matrix("word", state["word.weight"])
matrix("sub", state["sub.weight"])
matrix("shape", state["shape.weight"])
for layer in range(config["layers"]):
    p = f"lstm.{layer}."
    both = lambda f: np.concatenate([f(""), f("_reverse")], 0)
    matrix(f"in{layer}", both(lambda d: gates(state[p + "weight_ih_l0" + d])))
    matrix(f"rec{layer}", both(lambda d: gates(state[p + "weight_hh_l0" + d])))
    floats(f"in{layer}.bias", both(lambda d: gates((state[p + "bias_ih_l0" + d] + state[p + "bias_hh_l0" + d])[:, None]))[:, 0])
pad16 = lambda a: np.concatenate([a, np.zeros((-len(a) % 16, *a.shape[1:]), a.dtype)], 0)
for name, key in (("arcHead", "arc_head"), ("arcDep", "arc_dep"), ("arcMid", "arc_mid"), ("labHead", "lab_head"),
                  ("labDep", "lab_dep"), ("tag", "tag"), ("labOut", "lab_out")):
    matrix(name, pad16(state[key + ".weight"]))
    floats(name + ".bias", pad16(state[key + ".bias"]))
floats("arcRoot", state["arc_root"])
floats("dist", state["dist"])
floats("labRoot", state["lab_root"])
floats("labDist", state["lab_dist.weight"].reshape(-1))

# lemmas: the commonest lemma of each form and class, written as "form cut+ending"
seen = defaultdict(Counter)
for s in treebank.read("en_ewt-train.conllu.gz") + treebank.read("en_gum-free-train.conllu.gz"):
    for form, lemma, upos in zip(s.forms, s.lemmas, s.upos):
        kind = {"VERB": "V", "AUX": "V", "NOUN": "N", "ADJ": "A", "ADV": "R", "PRON": "P", "DET": "P", "PART": "P"}.get(upos)
        norm = features.normalise(form)
        if kind and lemma != "_" and norm.replace("'", "").isalpha() and len(norm) < 30:
            seen[kind, norm][lemma.lower() if kind == "V" else lemma] += 1
lemmas = defaultdict(list)
for (kind, form), counts in sorted(seen.items()):
    lemma, n = counts.most_common(1)[0]
    if counts[lemma.lower()] > 0.2 * n:
        lemma = lemma.lower()  # "National" in names, "national" elsewhere
    if kind != "P" and n == 1 and not (form[:2] == lemma[:2].lower()):
        continue  # a slip in the treebank more often than a word
    k = 0
    while k < min(len(form), len(lemma)) and form[k] == lemma[k]:
        k += 1
    lemmas[kind].append(f"{form} {len(form) - k}{lemma[k:]}")
header = json.dumps({
    "licence": "CC BY-SA 4.0",
    "trainedOn": ["UD_English-EWT 15d613d8, CC BY-SA 4.0", "GUM 72ce5ac14 (free genres), annotations CC BY 4.0"],
    "config": config, "tags": saved["tags"], "labels": saved["labels"],
    "lemmas": {k: "\n".join(v) for k, v in sorted(lemmas.items())},
    "tensors": table,
}, ensure_ascii=False, separators=(",", ":")).encode()
header += b" " * (-len(header) % 4)
body = struct.pack("<I", len(header)) + header + b"".join(chunks)
data = b"ENTP" + struct.pack("<II", 1, zlib.adler32(body)) + body
open(file, "wb").write(data)
print(len(data), "bytes,", len(zlib.compress(data, 9)), "deflated")
