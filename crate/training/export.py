"""Writes judge.bin, the one file the engine reads (src/judgement/learned/weights.rs), and reference.json for its tests.

judge.bin, version 2, little-endian. Every section is padded with zero bytes to a multiple of 16.

  header   "CHAPJDG2"; u64 checksum of all bytes after it; u32 layers, hidden, heads, inner, pieces, positions,
           tags, bytes of the vocabulary
  vocabulary   pieces in the order of their ids, UTF-8, one newline after each
  order        u16 per piece: ids sorted by the bytes of their pieces
  pieces       f32 scale per piece; 6-bit [piece][hidden]
  positions    f32 [position][hidden]: bytes are too coarse here, the first row has a few values far above the rest
  kinds        f32 [2][hidden]
  norm         f32 gain [hidden], f32 bias [hidden]
  each layer   matrix query-key-value (3 x hidden outputs), matrix output, norm, matrix inner, matrix outer, norm
  head         f32 [outputs][2 x hidden] (mean, then maximum), f32 bias [outputs]
  tags         f32 [tags][hidden], f32 bias [tags]
  calibration  f32 slope [outputs], f32 offset [outputs]: probability = 1 / (1 + exp(-(slope x logit + offset)))

A matrix is f32 scale per output, f32 bias per output, then 6-bit in panels of 8 outputs: [output / 8][input / 2][8][2].
The value of a weight is its whole number (-31 to 31) times its output's scale. The query rows carry the factor
1 / sqrt(hidden / heads).

6-bit numbers come in blocks of 64, 48 bytes each: 32 bytes with the low 4 bits of number + 32, then 16 bytes with the high 2. Of
number k = 16 q + i of a block, the low bits are in byte 16 (q mod 2) + i, in its upper half if q > 1, and the high bits in byte
32 + i, shifted by 2 q: whole vectors can be unpacked at once.

The checksum is FNV-1a over 64-bit words instead of bytes: any one damaged word changes it.
"""

import argparse
import copy
import json
import os
import random

import numpy as np
import torch

import data
import measure
import model
from examples import EXAMPLES

MAGIC = b"CHAPJDG2"
PANEL = 8
TOP = 31  # largest magnitude of a 6-bit number


def padded(raw):
    return raw + b"\0" * (-len(raw) % 16)


def floats(array):
    return padded(np.ascontiguousarray(array, dtype="<f4").tobytes())


def quantised(rows):
    """(scale per row, whole numbers per row): of some scales near the row's largest magnitude, the one that errs least."""
    top = np.maximum(np.abs(rows).max(1), 1e-12)
    best_scale, best_whole, best_error = None, None, np.full(len(rows), np.inf)
    for share in np.arange(0.60, 1.01, 0.05):
        scale = (top * share / TOP).astype("<f4")
        whole = np.clip(np.rint(rows / scale[:, None]), -TOP, TOP)
        error = ((whole * scale[:, None] - rows) ** 2).sum(1)
        if best_scale is None:
            best_scale, best_whole = scale.copy(), whole.copy()
        better = error < best_error
        best_scale[better], best_whole[better], best_error[better] = scale[better], whole[better], error[better]
    return best_scale, best_whole.astype(np.int8)


def six_bits(whole):
    """Blocks of 64 numbers as 48 bytes."""
    codes = (whole.reshape(-1, 4, 16).astype(np.int16) + 32).astype(np.uint8)
    low, high = codes & 15, codes >> 4
    first = low[:, :2] | low[:, 2:] << 4
    last = high[:, 0] | high[:, 1] << 2 | high[:, 2] << 4 | high[:, 3] << 6
    return np.concatenate([first.reshape(-1, 32), last], 1).astype(np.uint8).tobytes()


def embedding(rows):
    scale, whole = quantised(rows)
    return floats(scale) + padded(six_bits(whole))


def matrix(weight, bias):
    """`weight` is [output][input]."""
    scale, whole = quantised(weight)
    outputs, inputs = whole.shape
    panels = whole.reshape(outputs // PANEL, PANEL, inputs // 2, 2).transpose(0, 2, 1, 3)
    return floats(scale) + floats(bias) + padded(six_bits(np.ascontiguousarray(panels)))


def checksum(raw):
    value = 0xCBF29CE484222325
    for word in np.frombuffer(padded(raw), dtype="<u8").tolist():
        value = ((value ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return value


def packed(checkpoint, calibration):
    net = {name: value.detach().numpy() for name, value in checkpoint["net"].items()}
    pieces, layers = checkpoint["vocab"], len(checkpoint["layers"])
    text = "".join(piece + "\n" for piece in pieces).encode()
    order = sorted(range(len(pieces)), key=lambda i: pieces[i].encode())
    shape = [layers, model.HIDDEN, model.HEADS, model.INNER, len(pieces), data.POSITIONS, model.TAGS, len(text)]
    norm = lambda name: floats(net[f"{name}.weight"]) + floats(net[f"{name}.bias"])
    plain = lambda name: matrix(net[f"{name}.weight"], net[f"{name}.bias"])

    body = np.array(shape, dtype="<u4").tobytes() + padded(text) + padded(np.array(order, dtype="<u2").tobytes())
    body += embedding(net["w.weight"]) + floats(net["p.weight"]) + floats(net["t.weight"]) + norm("n")
    for number in range(layers):
        layer = f"l.{number}"
        shrink = (model.HIDDEN // model.HEADS) ** -0.5
        joined = [
            np.concatenate([net[f"{layer}.{part}.{kind}"] * (shrink if part == "q" else 1) for part in "qkv"])
            for kind in ("weight", "bias")
        ]
        body += matrix(*joined) + plain(f"{layer}.o") + norm(f"{layer}.n1")
        body += plain(f"{layer}.i") + plain(f"{layer}.f") + norm(f"{layer}.n2")
    body += floats(net["h.weight"]) + floats(net["h.bias"])
    body += floats(net["g.weight"]) + floats(net["g.bias"])
    body += floats(calibration[0]) + floats(calibration[1])
    return MAGIC + np.array([checksum(body)], dtype="<u8").tobytes() + body


def calibrate(logits, labels):
    """
    Slope and offset of each logit (Platt scaling): Newton's method on the log loss of the held-out drafts. A step that makes it worse
    is halved, and a slope of 1 is taken for likely, so that a judge that errs on nothing does not send it to infinity.
    """
    slopes, offsets = np.ones(labels.shape[1]), np.zeros(labels.shape[1])
    prior = np.array([1.0, 0.0])
    for k in range(labels.shape[1]):
        inputs = np.stack([logits[:, k], np.ones(len(logits))], 1).astype(np.float64)
        truth = labels[:, k]
        loss = lambda w: np.logaddexp(0, np.where(truth > 0, -1, 1) * (inputs @ w)).sum() + ((w - prior) ** 2).sum() / 2
        weight = prior.copy()
        for _ in range(50):
            p = 1 / (1 + np.exp(-inputs @ weight))
            slope = inputs.T @ (p - truth) + (weight - prior)
            curve = (inputs * (p * (1 - p))[:, None]).T @ inputs + np.eye(2)
            step = np.linalg.solve(curve, slope)
            while loss(weight - step) > loss(weight) and np.abs(step).max() > 1e-9:
                step = step / 2
            weight = weight - step
        slopes[k], offsets[k] = weight
    return slopes.round(4), offsets.round(4)


def rounded(judge):
    """The judge with its weights as judge.bin holds them, still reckoned in fp32: what is left is the kernel's error."""
    twin = copy.deepcopy(judge)
    with torch.no_grad():
        for name, weight in twin.named_parameters():
            if name == "w.weight" or (name.startswith("l.") and weight.dim() == 2):
                scale, whole = quantised(weight.numpy())
                weight.copy_(torch.from_numpy(whole * scale[:, None]))
    return twin


def reference(judge, tokenizer):
    """What fp32 makes of the examples, with the weights as trained and as rounded; every rounded layer of the two shortest, in thousandths."""
    twin = rounded(judge)
    rows = data.rows(tokenizer, EXAMPLES)
    short = sorted(range(len(rows)), key=lambda i: len(rows[i].ids))[:2]
    answers = []
    for number, row in enumerate(rows):
        with torch.no_grad():
            inputs = model.batch([row])[:3]
            answer = {
                "draft": row.draft,
                "ids": row.ids,
                "first": row.kinds.index(1),
                "logits": [round(float(x), 5) for x in judge(*inputs)[0][0]],
                "rounded": [round(float(x), 5) for x in twin(*inputs)[0][0]],
                "tags": [round(float(x), 4) for x in twin(*inputs)[1][0].softmax(1)[:, 0]],
            }
            if number in short:
                states = twin.states(*inputs)
                answer["states"] = [np.rint(s[0].numpy() * 1000).astype(int).flatten().tolist() for s in states]
        answers.append(answer)
    return answers


def write(checkpoint, held, ordinary, out, calibration=None):
    """Scores the judge, fits or reads its calibration and writes `out` and reference.json beside it."""
    judge = model.Judge(len(checkpoint["vocab"]), len(checkpoint["layers"]))
    judge.load_state_dict(checkpoint["net"])
    judge.eval()
    tokenizer = data.pruned_tokenizer(data.base_tokenizer(), checkpoint["vocab"])
    scale = (np.ones(model.OUTPUTS), np.zeros(model.OUTPUTS))
    if calibration:
        with open(calibration, encoding="utf-8") as file:
            fitted = json.load(file)
        scale = (np.array(fitted["slope"]), np.array(fitted["offset"]))
    if held:
        sigmoid = lambda z: 1 / (1 + np.exp(-z))
        measure.report("fp32", sigmoid(model.logits(judge, held)), held, sigmoid(model.logits(judge, ordinary)))
        small = rounded(judge)
        held_logits = model.logits(small, held)
        measure.report("6 bits", sigmoid(held_logits), held, sigmoid(model.logits(small, ordinary)))
        if not calibration:
            scale = calibrate(held_logits, np.array([row.labels for row in held]))
    raw = packed(checkpoint, scale)
    folder = os.path.dirname(out) or "."
    os.makedirs(folder, exist_ok=True)
    with open(out, "wb") as file:
        file.write(raw)
    with open(os.path.join(folder, "calibration.json"), "w", encoding="utf-8") as file:
        json.dump({"slope": scale[0].tolist(), "offset": scale[1].tolist()}, file)
        file.write("\n")
    with open(os.path.join(folder, "reference.json"), "w", encoding="utf-8") as file:
        json.dump(reference(judge, tokenizer), file, ensure_ascii=False, separators=(",", ":"))
        file.write("\n")
    print(f"{out}: {len(raw)} bytes, HASH for the engine's test: {checksum(raw):#018x}")


def main():
    parser = argparse.ArgumentParser(description="Writes judge.bin from a checkpoint of train.py.")
    parser.add_argument("--model", required=True, help="checkpoint: net, vocab, layers")
    parser.add_argument("--drafts", help="folder with author-NN.jsonl, to calibrate on --holdout")
    parser.add_argument("--ordinary", help="JSON Lines of ordinary posts")
    parser.add_argument("--holdout", default="", help="authors the checkpoint was not trained on")
    parser.add_argument("--calibration", help="JSON of slopes and offsets instead")
    parser.add_argument("--out", required=True)
    a = parser.parse_args()
    checkpoint = torch.load(a.model, weights_only=True)
    tokenizer = data.pruned_tokenizer(data.base_tokenizer(), checkpoint["vocab"])
    held, ordinary = [], []
    if a.holdout:
        held = data.rows(tokenizer, data.read_drafts(a.drafts, set(a.holdout.split(",")))[1])
        ordinary = data.rows(tokenizer, data.read_ordinary(a.ordinary, 0, random.Random(1))[1])
    write(checkpoint, held, ordinary, a.out, a.calibration)


if __name__ == "__main__":
    main()
